import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { getMeeting } from './get-meeting'
import type { JoinLink } from './schema'

/** Where joining goes, read at the moment of the click. Throws `not_found` when the meeting has no link any more. */
export async function findJoinLink(ctx: PersonContext, { id }: { id: string }): Promise<JoinLink> {
  const { joinUrl } = await getMeeting(ctx, { id })
  if (!joinUrl) throw new AppError('not_found', 'the meeting has no join link')
  return { joinUrl }
}
