import 'server-only'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { Viewers } from './schema'

/** How many watch the live stream of the person's own meeting, or did. */
export const countViewers = (ctx: PersonContext, { id }: { id: string }): Promise<Viewers> =>
  callAsEnterpriseFor(ctx, operations.getLiveViewers, { meetingId: id })
