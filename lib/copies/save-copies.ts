import 'server-only'
import type { Db } from '@/lib/db'
import { notify } from '@/lib/events/notify'
import { notifyViewers } from '@/lib/events/notify-viewers'
import { planStarts } from '@/lib/notifications/plan-starts'
import type { Copy, ViewerRole } from './copy-of'

/** Who sees one of the meetings, and as what. */
export interface Viewer {
  meetingId: string
  membershipId: string
  role: ViewerRole
}

interface Seen {
  tenantId: string
  copies: readonly Copy[]
  viewers: readonly Viewer[]
  /** The viewers are all people who are in these meetings, as their creator is told them. */
  namesAll?: boolean
  /** When it was so: when a reading began, when a change was answered, when an event happened. */
  seenAt: Date
  /** Also over what was seen later: for a reading that is to mend the copies. */
  overwrite?: boolean
}

/**
 * Writes what was seen of meetings. A copy that was seen later stays as it is: older never overwrites newer. A cancelled
 * occurrence keeps the moment at which it was first seen cancelled. Who sees a meeting is written also where the copy is newer, for one
 * person's list says nothing of the others: unless all of its people were known since then. Whoever sees a meeting hears of it when
 * it reads differently now.
 */
export async function saveCopies(db: Db, seen: Seen): Promise<void> {
  const { tenantId, copies, seenAt, overwrite = false } = seen
  if (copies.length === 0) return
  const rows = JSON.stringify(copies.map(({ occurrences: _, isWhole: __, ...row }) => row))
  const accepted = await db.$queryRaw<{ id: string; isChanged: boolean }[]>`
    with written as (
    insert into "MeetingCopy" as m ("tenantId", id, code, subject, type, "isRecurring", status, "timeZone", location, remaining,
                                    "cancelledAt", "seenAt")
    select ${tenantId}::uuid, r.id, r.code, r.subject, r.type, r."isRecurring", r.status, r."timeZone", r.location, r.remaining,
           case when r.status = 'cancelled' then ${seenAt}::timestamptz end, ${seenAt}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r(id text, code text, subject text, type text, "isRecurring" boolean, status text,
                                                 "timeZone" text, location text, remaining int)
    on conflict ("tenantId", id) do update
    set code = excluded.code, subject = excluded.subject, type = excluded.type, "isRecurring" = excluded."isRecurring",
        status = excluded.status, "timeZone" = coalesce(excluded."timeZone", m."timeZone"),
        location = coalesce(excluded.location, m.location), remaining = excluded.remaining,
        "cancelledAt" = case when excluded.status = 'cancelled' then coalesce(m."cancelledAt", excluded."seenAt") end,
        "seenAt" = excluded."seenAt"
    where m."seenAt" <= excluded."seenAt" or ${overwrite}::boolean
    returning m.*)
    select w.id, (w.code, w.subject, w.type, w."isRecurring", w.status, w."timeZone", w.location, w.remaining)
                   is distinct from
                 (b.code, b.subject, b.type, b."isRecurring", b.status, b."timeZone", b.location, b.remaining) as "isChanged"
    from written w left join "MeetingCopy" b on b."tenantId" = w."tenantId" and b.id = w.id`
  const fresh = new Set(accepted.map(({ id }) => id))
  const changed = accepted.filter(({ isChanged }) => isChanged).map(({ id }) => id)
  const moved = await saveOccurrences(db, { tenantId, copies: copies.filter(({ id }) => fresh.has(id)), seenAt })
  if (seen.namesAll) await keepOnly(db, { tenantId, viewers: seen.viewers, seenAt, ids: [...fresh] })
  const joined = await saveViewers(db, seen)
  await planStarts(db, { tenantId, ids: [...changed, ...moved] })
  await notifyViewers(db, { tenantId, noun: 'meeting', ids: [...new Set([...changed, ...moved, ...joined])] })
}

/** Who was a host or an invitee and is named no more sees the meeting no more. */
async function keepOnly(
  db: Db,
  { tenantId, viewers, seenAt, ids }: Omit<Seen, 'copies'> & { ids: string[] },
): Promise<void> {
  await db.meetingCopy.updateMany({ where: { tenantId, id: { in: ids } }, data: { namedAt: seenAt } })
  const gone = await db.$queryRaw<{ id: string }[]>`
    delete from "MeetingViewer" v
    where v."tenantId" = ${tenantId}::uuid and v."meetingId" = any (${ids}) and v.role in ('host', 'invitee')
      and not exists (select from jsonb_to_recordset(${JSON.stringify(viewers)}::jsonb) as r("meetingId" text, "membershipId" uuid)
                      where r."meetingId" = v."meetingId" and r."membershipId" = v."membershipId")
    returning v."membershipId"::text as id`
  for (const { id } of gone) await notify(db, tenantId, { noun: 'meetings' }, { members: [id] })
}

/** Returns the meetings whose times changed. */
async function saveOccurrences(db: Db, { tenantId, copies, seenAt }: Omit<Seen, 'viewers'>): Promise<string[]> {
  if (copies.length === 0) return []
  const rows = copies.flatMap((copy) => copy.occurrences.map((one) => ({ ...one, meetingId: copy.id })))
  const whole = copies.filter(({ isWhole }) => isWhole).map(({ id }) => id)
  const json = JSON.stringify(rows)
  // A changed rule makes other occurrences. What has passed stays: it took place, whatever the rule says now.
  const gone = await db.$queryRaw<{ id: string }[]>`
    delete from "OccurrenceCopy" o
    where o."tenantId" = ${tenantId}::uuid and o."meetingId" = any (${whole}) and o."endsAt" > ${seenAt}::timestamptz
      and not exists (select from jsonb_to_recordset(${json}::jsonb) as r("meetingId" text, id text)
                      where r."meetingId" = o."meetingId" and r.id = o.id)
    returning o."meetingId" as id`
  const written = await db.$queryRaw<{ id: string }[]>`
    insert into "OccurrenceCopy" as o ("tenantId", "meetingId", id, "startsAt", "endsAt", "isCancelled", "cancelledAt")
    select ${tenantId}::uuid, r."meetingId", r.id, r."startsAt", r."endsAt", r."isCancelled",
           case when r."isCancelled" then ${seenAt}::timestamptz end
    from jsonb_to_recordset(${json}::jsonb) as r("meetingId" text, id text, "startsAt" timestamptz, "endsAt" timestamptz,
                                                 "isCancelled" boolean)
    on conflict ("tenantId", "meetingId", id) do update
    set "startsAt" = excluded."startsAt", "endsAt" = excluded."endsAt", "isCancelled" = excluded."isCancelled",
        "cancelledAt" = case when excluded."isCancelled" then coalesce(o."cancelledAt", excluded."cancelledAt") end
    where (o."startsAt", o."endsAt", o."isCancelled") is distinct from (excluded."startsAt", excluded."endsAt", excluded."isCancelled")
    returning o."meetingId" as id`
  return [...gone, ...written].map(({ id }) => id)
}

/** Returns the meetings that somebody sees who did not, or as something else. */
async function saveViewers(db: Db, { tenantId, viewers, seenAt }: Omit<Seen, 'copies'>): Promise<string[]> {
  if (viewers.length === 0) return []
  // A participant is only known to have been there: any other part says more. Details name a creator as a host.
  const changed = await db.$queryRaw<{ id: string }[]>`
    with written as (
    insert into "MeetingViewer" as v ("tenantId", "membershipId", "meetingId", role, "seenAt")
    select ${tenantId}::uuid, r."membershipId", r."meetingId", r.role, ${seenAt}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(viewers)}::jsonb) as r("membershipId" uuid, "meetingId" text, role text)
    join "MeetingCopy" m on m."tenantId" = ${tenantId}::uuid and m.id = r."meetingId"
      and coalesce(m."namedAt" <= ${seenAt}::timestamptz, true)
    on conflict ("tenantId", "membershipId", "meetingId") do update
    set role = case when excluded.role = 'participant' or v.role = 'creator' then v.role else excluded.role end,
        "seenAt" = greatest(v."seenAt", excluded."seenAt")
    returning v.*)
    select distinct w."meetingId" as id from written w
    left join "MeetingViewer" b on b."tenantId" = w."tenantId" and b."membershipId" = w."membershipId" and b."meetingId" = w."meetingId"
    where b.role is distinct from w.role`
  return changed.map(({ id }) => id)
}
