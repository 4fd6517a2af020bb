import 'server-only'
import { z } from 'zod'
import { isPermitted } from '@/lib/auth/permissions'
import type { Db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import { type RecordedMeeting, type RecordingRole, recordingState } from './schema'

/** Whose recordings are meant: the person's meetings, or all of the organisation's for its owners and admins. */
export type Scope = 'own' | 'account'

/** A recording as a row, with what the person is to its meeting. */
export interface RecordingRow {
  id: string
  meetingId: string
  code: string
  subject: string
  state: string
  startedAt: Date
  files: unknown
  role: RecordingRole
}

const storedFiles = z.array(
  z.object({
    id: z.string(),
    startedAt: z.coerce.date().optional(),
    endedAt: z.coerce.date().optional(),
    bytes: z.number().optional(),
  }),
)

/**
 * Recordings that the person may see as `c`, their viewer's row as `v`: of meetings that are theirs by Tencent's own word, or that the
 * copies know them to see. The condition begins with `and` or `order by`.
 */
export const visibleTo = ({ tenant, actor }: PersonContext, scope: Scope): Prisma.Sql => Prisma.sql`
  from "RecordingCopy" c
  left join "MeetingViewer" v on v."tenantId" = c."tenantId" and v."meetingId" = c."meetingId"
    and v."membershipId" = ${actor.membershipId}::uuid
  where c."tenantId" = ${tenant.id}::uuid
    and (${scope === 'account'}::boolean or c."ownerId" = ${actor.membershipId}::uuid or v."membershipId" is not null)`

/** An admin may do what Tencent lets admins do, whatever their part in the meeting was. */
const roleOf = ({ actor }: PersonContext): Prisma.Sql => Prisma.sql`
  case when c."ownerId" = ${actor.membershipId}::uuid or v.role = 'creator' then 'creator'
       when ${isPermitted(actor.role, 'recordings:manage')}::boolean then 'admin' else v.role end as role`

/** The rows that the person may see and that a condition narrows. */
export const readRows = (db: Db, ctx: PersonContext, scope: Scope, rest: Prisma.Sql): Promise<RecordingRow[]> =>
  db.$queryRaw<RecordingRow[]>`
    select c.id, c."meetingId", c.code, c.subject, c.state, c."startedAt", c.files, ${roleOf(ctx)}
    ${visibleTo(ctx, scope)} ${rest}`

/** Rows as meetings with their recordings, in the order in which each meeting comes first. */
export function toMeetings(rows: readonly RecordingRow[]): RecordedMeeting[] {
  const meetings = new Map<string, RecordedMeeting>()
  for (const row of rows) {
    const { meetingId: id, code, subject, role } = row
    const meeting = meetings.get(id) ?? { id, code, subject, role, recordings: [] }
    meeting.recordings.push({
      id: row.id,
      state: recordingState.parse(row.state),
      startedAt: toInstant(row.startedAt),
      files: storedFiles.parse(row.files).map(({ startedAt, endedAt, ...file }) => ({
        ...file,
        ...(startedAt && { startedAt: toInstant(startedAt) }),
        ...(endedAt && { endedAt: toInstant(endedAt) }),
      })),
    })
    meetings.set(id, meeting)
  }
  return [...meetings.values()]
}
