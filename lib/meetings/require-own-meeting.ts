import 'server-only'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { findOwnRole, type OwnRole } from './find-own-role'

/**
 * The wall between the people of one enterprise, whose secret opens everybody's meetings: makes sure that this one is the
 * person's own, in one of these parts. Throws AppError `not_found`, the same for a colleague's meeting as for none, and
 * `not_allowed` for a part that is not enough.
 */
export async function requireOwnMeeting(
  ctx: PersonContext,
  meetingId: string,
  roles: readonly OwnRole[],
): Promise<void> {
  const role = await findOwnRole(ctx, meetingId)
  if (!role) throw new AppError('not_found', 'no meeting of this person has this id')
  if (!roles.includes(role)) throw new AppError('not_allowed', `being ${role} of the meeting is not enough`)
}
