import 'server-only'
import { randomUUID } from 'node:crypto'
import { storableText } from '@/lib/copies/storable-text'
import { encrypt } from '@/lib/crypto'
import type { Db } from '@/lib/db'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { namePlace } from './name-place'
import type { Attendance, AttendedPerson } from './schema'

/** People that one statement writes. */
const BATCH = 1_000
const noStays = { isGuest: false, joinedAt: null, leftAt: null, seconds: 0, stays: [] }

/** What is kept of an occurrence. */
interface Kept {
  tenantId: string
  answer: Pick<Attendance, 'meeting' | 'people' | 'absent'>
  subMeetingId: string | undefined
  /** Who may see it besides the admins. */
  creatorKey: string
  hostKeys: readonly string[]
  /** Read once it was over. */
  isFinal: boolean
  /** When the reading began. */
  seenAt: Date
}

/**
 * Keeps who was in a meeting, in place of what was kept before: never less, never older, and never what was read while it ran in
 * place of what was read after. Returns whether it was kept.
 */
export async function saveAttendance(db: Db, kept: Kept): Promise<boolean> {
  const { tenantId, answer } = kept
  const copyId = await saveCopy(db, kept)
  if (!copyId) return false
  const absent = answer.absent.map((one) => ({ ...noStays, ...one }))
  await db.attendancePerson.deleteMany({ where: { tenantId, copyId } })
  await savePeople(db, { tenantId, copyId }, [...answer.people, ...absent])
  await notifyViewers(db, { tenantId, noun: 'attendance', ids: [answer.meeting.id] })
  return true
}

type Person = Omit<AttendedPerson, 'joinedAt' | 'role'> & { role: string; joinedAt: string | null }

/** Many people at once, in statements of their own: a large meeting must fit into one transaction. */
async function savePeople(
  db: Db,
  { tenantId, copyId }: { tenantId: string; copyId: string },
  people: readonly Person[],
): Promise<void> {
  for (let from = 0; from < people.length; from += BATCH) {
    const rows = people.slice(from, from + BATCH).map((person) => ({
      ...person,
      name: encrypt(person.name, namePlace(tenantId, copyId, person.key)),
    }))
    await db.$executeRaw`
      insert into "AttendancePerson" ("tenantId", "copyId", key, name, role, "isGuest", "joinedAt", "leftAt", seconds, stays)
      select ${tenantId}::uuid, ${copyId}::uuid, r.key, r.name, r.role, r."isGuest", r."joinedAt", r."leftAt", r.seconds, r.stays
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(key text, name text, role text, "isGuest" boolean,
        "joinedAt" timestamptz, "leftAt" timestamptz, seconds int, stays jsonb)`
  }
}

async function saveCopy(db: Db, kept: Kept): Promise<string | undefined> {
  const { tenantId, answer, subMeetingId, creatorKey, hostKeys, isFinal, seenAt } = kept
  const { id, code, subject, startsAt, endsAt, endedAt, timeZone } = answer.meeting
  const stays = answer.people.reduce((sum, person) => sum + person.stays.length, 0)
  const [saved] = await db.$queryRaw<{ id: string }[]>`
    insert into "AttendanceCopy" as a ("tenantId", id, "meetingId", "startsAt", "endsAt", "endedAt", "subMeetingId", code, subject,
                                       "timeZone", "creatorKey", "hostKeys", "isFinal", stays, "seenAt")
    values (${tenantId}::uuid, ${randomUUID()}::uuid, ${id}, ${new Date(startsAt)}::timestamptz, ${new Date(endsAt)}::timestamptz,
            ${endedAt ? new Date(endedAt) : null}::timestamptz, ${subMeetingId ?? null}::text, ${code}, ${storableText(subject)},
            ${timeZone ?? null}::text, ${creatorKey}, ${[...hostKeys]}::text[], ${isFinal}::boolean, ${stays}::int,
            ${seenAt}::timestamptz)
    on conflict ("tenantId", "meetingId", "startsAt") do update
    set "endsAt" = excluded."endsAt", "endedAt" = excluded."endedAt",
        "subMeetingId" = coalesce(excluded."subMeetingId", a."subMeetingId"), code = excluded.code, subject = excluded.subject,
        "timeZone" = coalesce(excluded."timeZone", a."timeZone"), "creatorKey" = excluded."creatorKey",
        "hostKeys" = excluded."hostKeys", "isFinal" = excluded."isFinal", stays = excluded.stays, "seenAt" = excluded."seenAt"
    where a."seenAt" <= excluded."seenAt" and a.stays <= excluded.stays and a."isFinal" <= excluded."isFinal"
    returning a.id::text`
  return saved?.id
}
