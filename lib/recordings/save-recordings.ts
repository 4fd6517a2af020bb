import 'server-only'
import type { Db } from '@/lib/db'
import type { RecordingFacts } from './copy-recording'
import { tellOfRecordings } from './tell-of-recordings'

interface Seen {
  tenantId: string
  recordings: readonly RecordingFacts[]
  /** When it was so: when the reading began. */
  seenAt: Date
}

/**
 * Writes recordings as Tencent's lists told them; what was seen later stays. Lists know neither a pause nor a failure, so these stay
 * until a list says more than they do. Rows that only events had told of make room. Whoever sees a changed one hears of it.
 */
export async function saveRecordings(db: Db, { tenantId, recordings, seenAt }: Seen): Promise<void> {
  if (recordings.length === 0) return
  const rows = JSON.stringify(recordings)
  const changed = await db.$queryRaw<{ id: string }[]>`
    with told as (
      select distinct on (r.id) r.* from jsonb_to_recordset(${rows}::jsonb)
        as r(id text, "meetingId" text, code text, subject text, "ownerId" uuid, state text, "startedAt" timestamptz, files jsonb)
      order by r.id
    ), provisional as (
      delete from "RecordingCopy" p using told
      where p."tenantId" = ${tenantId}::uuid and p."meetingId" = told."meetingId" and left(p.id, 1) = '@' and p."seenAt" <= ${seenAt}::timestamptz
      returning p.id, p."meetingId", p.state
    ), written as (
      insert into "RecordingCopy" as c ("tenantId", id, "meetingId", code, subject, "ownerId", state, "startedAt", files, "seenAt")
      select ${tenantId}::uuid, t.id, t."meetingId", t.code, t.subject, t."ownerId",
             case when t.state = 'recording' and exists (select from provisional p where p."meetingId" = t."meetingId" and p.state = 'paused')
                  then 'paused'
                  when t.state = 'transcoding' and exists (select from provisional p where p."meetingId" = t."meetingId" and p.state = 'failed')
                  then 'failed' else t.state end,
             t."startedAt", t.files, ${seenAt}::timestamptz
      from told t
      on conflict ("tenantId", id) do update
      set subject = excluded.subject, code = excluded.code, "ownerId" = coalesce(excluded."ownerId", c."ownerId"),
          state = case when c.state = 'paused' and excluded.state = 'recording' then 'paused'
                       when c.state = 'failed' and excluded.state = 'transcoding' then 'failed' else excluded.state end,
          "startedAt" = case when jsonb_array_length(excluded.files) = 0 then c."startedAt" else excluded."startedAt" end,
          files = case when excluded.state = 'ready' then excluded.files else c.files end, "seenAt" = excluded."seenAt"
      where c."seenAt" <= excluded."seenAt"
      returning c.*
    )
    select distinct w."meetingId" as id from written w
    left join "RecordingCopy" b on b."tenantId" = w."tenantId" and b.id = w.id
    where (b.state, b.files, b.subject, b."ownerId") is distinct from (w.state, w.files, w.subject, w."ownerId")
    union select p."meetingId" from provisional p`
  await tellOfRecordings(
    db,
    tenantId,
    changed.map(({ id }) => id),
  )
}

/** Removes recordings of somebody's meetings that a whole reading of their span did not show any more. */
export async function removeVanished(
  db: Db,
  { tenantId, ownerId, from, seenAt }: { tenantId: string; ownerId: string; from: Date; seenAt: Date },
): Promise<void> {
  const gone = await db.$queryRaw<{ id: string }[]>`
    delete from "RecordingCopy" c
    where c."tenantId" = ${tenantId}::uuid and c."ownerId" = ${ownerId}::uuid and left(c.id, 1) <> '@'
      and c."startedAt" >= ${from}::timestamptz and c."seenAt" < ${seenAt}::timestamptz
    returning c."meetingId" as id`
  const ids = [...new Set(gone.map(({ id }) => id))]
  await tellOfRecordings(db, tenantId, ids, ownerId)
}
