import 'server-only'
import { AppError } from '@/lib/errors'
import { callAsEnterpriseFor } from '@/lib/meetings/call-as-enterprise-for'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import type { ReplayLink } from './schema'

/** Where a replay of the person's own meeting is watched, read at the moment of the click and kept nowhere. */
export async function findReplayLink(
  ctx: PersonContext,
  { id, replay }: { id: string; replay: string },
): Promise<ReplayLink> {
  const { items } = await callAsEnterpriseFor(ctx, operations.listLiveReplays, { meetingId: id })
  const url = items.find(({ roomId }) => roomId === replay)?.url
  if (!url) throw new AppError('not_found', 'the meeting has no such replay')
  return { url }
}
