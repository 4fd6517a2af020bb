import 'server-only'
import { isPermitted } from '@/lib/auth/permissions'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { readRows, toMeetings } from './read-rows'
import type { RecordedMeeting, RecordingRole } from './schema'

/** A recording that the person may see, with its meeting and what they are to it. */
export interface FoundRecording {
  id: string
  meetingId: string
  subject: string
  role: RecordingRole
  startedAt: Date
  files: RecordedMeeting['recordings'][number]['files']
}

/** Who may watch and fetch a recording at Tencent Meeting. */
export const watchers: readonly RecordingRole[] = ['creator', 'host', 'admin']
/** Who may change, delete and analyse it. */
export const keepers: readonly RecordingRole[] = ['creator', 'admin']

/**
 * The wall before everything that is done with a recording. Throws AppError `not_found`, the same for one that is none of theirs as
 * for none, and `not_allowed` where what they are to it is not enough.
 */
export async function requireRecording(
  ctx: PersonContext,
  id: string,
  roles: readonly RecordingRole[],
): Promise<FoundRecording> {
  const scope = isPermitted(ctx.actor.role, 'recordings:manage') ? 'account' : 'own'
  const [row] = await asTenant({ id: ctx.tenant.id }, (db) => readRows(db, ctx, scope, Prisma.sql`and c.id = ${id}`))
  const files = row && toMeetings([row])[0]?.recordings[0]?.files
  if (!row || !files) throw new AppError('not_found', 'no recording of this person has this id')
  if (!roles.includes(row.role)) throw new AppError('not_allowed', `being ${row.role} of the meeting is not enough`)
  const { meetingId, subject, role, startedAt } = row
  return { id, meetingId, subject, role, startedAt, files }
}
