import 'server-only'
import type { Db } from '@/lib/db'
import { notifyViewers } from '@/lib/events/notify-viewers'
import type { EndedMeetingList } from '@/lib/meetings/past-schema'
import { storableText } from './storable-text'

type Ended = EndedMeetingList['items'][number]

interface SeenEnded {
  tenantId: string
  membershipId: string
  meetings: readonly Ended[]
  seenAt: Date
}

/**
 * Writes meetings that are over, of which Tencent's list tells no more than when and what. What the copy has of a meeting stays: the
 * list adds those that it does not have, that one is over, and that the person was there.
 */
export async function saveEnded(db: Db, { tenantId, membershipId, meetings, seenAt }: SeenEnded): Promise<void> {
  if (meetings.length === 0) return
  const rows = JSON.stringify(
    meetings.map((one) => ({
      ...one,
      subject: storableText(one.subject),
      occurrence: occurrenceOf(one),
    })),
  )
  const ended = await db.$queryRaw<{ id: string }[]>`
    with written as (
    insert into "MeetingCopy" as m ("tenantId", id, code, subject, type, "isRecurring", status, "seenAt")
    select distinct on (r.id) ${tenantId}::uuid, r.id, r.code, r.subject, 'scheduled', r."isRecurring",
           case when r."isRecurring" then 'unknown' else 'ended' end, ${seenAt}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r(id text, code text, subject text, "isRecurring" boolean, "startsAt" timestamptz)
    order by r.id, r."startsAt" desc
    on conflict ("tenantId", id) do update set status = 'ended', "seenAt" = excluded."seenAt"
    where not m."isRecurring" and m."cancelledAt" is null and m."seenAt" <= excluded."seenAt"
    returning m.*)
    select w.id from written w left join "MeetingCopy" b on b."tenantId" = w."tenantId" and b.id = w.id
    where b.status is distinct from w.status`
  await db.$executeRaw`
    insert into "OccurrenceCopy" ("tenantId", "meetingId", id, "startsAt", "endsAt")
    select ${tenantId}::uuid, r.id, r.occurrence, r."startsAt", r."endsAt"
    from jsonb_to_recordset(${rows}::jsonb) as r(id text, occurrence text, "startsAt" timestamptz, "endsAt" timestamptz)
    on conflict do nothing`
  await db.$executeRaw`
    insert into "MeetingViewer" as v ("tenantId", "membershipId", "meetingId", role, "seenAt")
    select distinct ${tenantId}::uuid, ${membershipId}::uuid, r.id, 'participant', ${seenAt}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r(id text)
    on conflict ("tenantId", "membershipId", "meetingId") do update set "seenAt" = greatest(v."seenAt", excluded."seenAt")`
  await notifyViewers(db, { tenantId, noun: 'meeting', ids: ended.map(({ id }) => id) })
}

/** An occurrence that has no id is known by its start. */
const occurrenceOf = ({ isRecurring, subMeetingId, startsAt }: Ended): string =>
  isRecurring ? (subMeetingId ?? `@${Date.parse(startsAt) / 1000}`) : ''
