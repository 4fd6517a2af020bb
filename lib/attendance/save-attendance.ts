import 'server-only'
import { randomUUID } from 'node:crypto'
import { storableText } from '@/lib/copies/storable-text'
import { encrypt } from '@/lib/crypto'
import type { Db } from '@/lib/db'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { namePlace } from './name-place'
import type { Attendance } from './schema'

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
  const row = { tenantId, copyId }
  const absent = answer.absent.map((one) => ({ ...noStays, ...one }))
  const people = [...answer.people, ...absent].map((person) => ({
    ...{ ...row, ...person },
    name: encrypt(person.name, namePlace(tenantId, copyId, person.key)),
  }))
  await db.attendancePerson.deleteMany({ where: row })
  for (let from = 0; from < people.length; from += BATCH) {
    await db.attendancePerson.createMany({ data: people.slice(from, from + BATCH) })
  }
  await notifyViewers(db, { tenantId, noun: 'attendance', ids: [answer.meeting.id] })
  return true
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
