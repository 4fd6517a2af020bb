import 'server-only'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { ReplayList } from './schema'

/** Each time the person's own meeting was on the air and can be watched again; where, stays here. */
export async function listReplays(ctx: PersonContext, { id }: { id: string }): Promise<ReplayList> {
  const { items } = await callAsEnterpriseFor(ctx, operations.listLiveReplays, { meetingId: id })
  return { items: items.map(({ roomId, subject }) => ({ id: roomId, subject })) }
}
