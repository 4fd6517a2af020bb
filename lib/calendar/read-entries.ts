import 'server-only'
import type { Db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { applyOwnMarks } from '@/lib/meetings/apply-own-marks'
import type { MeetingStatus } from '@/lib/meetings/schema'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import type { CalendarEntry } from './schema'

/** One occurrence with its meeting, as the copies have them. */
export interface EntryRow {
  id: string
  code: string
  subject: string
  type: string
  status: string
  isRecurring: boolean
  remaining: number | null
  total: number
  timeZone: string | null
  location: string | null
  role: string
  occurrence: string
  startsAt: Date
  endsAt: Date
  isCancelled: boolean
}

/** Every occurrence that a person sees, as `e`: v is the viewer's row, m the meeting's, o the occurrence's. */
export const entriesOf = ({ tenant, actor }: PersonContext): Prisma.Sql => Prisma.sql`
  from "MeetingViewer" v
  join "MeetingCopy" m on m."tenantId" = v."tenantId" and m.id = v."meetingId"
  join "OccurrenceCopy" o on o."tenantId" = m."tenantId" and o."meetingId" = m.id
  where v."tenantId" = ${tenant.id}::uuid and v."membershipId" = ${actor.membershipId}::uuid`

const columns = Prisma.sql`
  m.id, m.code, m.subject, m.type, m.status, m."isRecurring", m.remaining, m."timeZone", m.location, v.role,
  o.id as occurrence, o."startsAt", o."endsAt", (o."isCancelled" or m.status = 'cancelled') as "isCancelled",
  case when m."isRecurring" then (select count(*)::int from "OccurrenceCopy" all_of_it
    where all_of_it."tenantId" = m."tenantId" and all_of_it."meetingId" = m.id) else 1 end as total`

/** The occurrences that the person sees and that a condition narrows, in an order; `rest` begins with `and` or `order by`. */
export async function readEntries(db: Db, ctx: PersonContext, rest: Prisma.Sql): Promise<EntryRow[]> {
  return await db.$queryRaw<EntryRow[]>`select ${columns} ${entriesOf(ctx)} ${rest}`
}

/** The rows as people see them now: how a meeting stands follows from what was seen and the hour. */
export async function toEntries(ctx: PersonContext, rows: EntryRow[]): Promise<CalendarEntry[]> {
  const entries = rows.map((row) => toEntry(row, ctx.now))
  // Participants have no part that our own record could add to.
  const marked = await applyOwnMarks(
    ctx,
    entries.map(({ role, ...entry }) => ({ ...entry, role: ownRole(role) })),
  )
  return entries.map((entry, index) => ({ ...entry, status: marked[index]?.status ?? entry.status }))
}

const ownRole = (role: CalendarEntry['role']) => (role === 'participant' ? 'invitee' : role)

function toEntry(row: EntryRow, now: Date): CalendarEntry {
  return {
    ...{ id: row.id, code: row.code, subject: row.subject },
    type: row.type === 'quick' ? 'quick' : 'scheduled',
    status: statusAt(row, now),
    startsAt: toInstant(row.startsAt),
    endsAt: toInstant(row.endsAt),
    role: row.role as CalendarEntry['role'],
    ...(row.isRecurring ? { subMeetingId: row.occurrence, series: seriesOf(row) } : {}),
    ...(row.timeZone ? { timeZone: row.timeZone } : {}),
    ...(row.location ? { location: row.location } : {}),
  }
}

const seriesOf = ({ remaining, total }: EntryRow) => ({ ...(remaining === null ? {} : { remaining }), total })

const over = new Set(['ended', 'recycled', 'unknown'])

function statusAt({ isCancelled, isRecurring, status, startsAt, endsAt }: EntryRow, now: Date): MeetingStatus {
  if (isCancelled) return 'cancelled'
  const [hasBegun, hasPassed] = [startsAt <= now, endsAt <= now]
  // A series stands as its current occurrence does; the others follow from the hour.
  if (isRecurring) return hasPassed ? 'ended' : status === 'running' && hasBegun ? 'running' : 'upcoming'
  if (!over.has(status) && hasPassed && status !== 'running') return 'passed'
  return status as MeetingStatus
}
