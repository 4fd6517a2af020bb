import 'server-only'
import type { Db } from '@/lib/db'
import { CHANNEL, MEMBERS_MAX } from '@/lib/events/notify'

/** From so many meetings on the first of them are told: that is enough to read a list anew. */
const FEW = 50

/**
 * Tells open pages that recordings of these meetings changed, each of them once: those of whoever sees the meeting, of its owner and
 * of the admins, who see all recordings.
 */
export async function tellOfRecordings(
  db: Db,
  tenantId: string,
  ids: readonly string[],
  owner?: string,
): Promise<void> {
  if (ids.length === 0) return
  const told = ids.slice(0, FEW)
  await db.$executeRaw`
    select pg_notify(${CHANNEL}, json_build_object(
      'tenant', ${tenantId}::text, 'hint', json_build_object('noun', 'recording', 'id', id),
      'to', json_build_object('members', coalesce(members, '[]'::json), 'admins', part = 0))::text)
    from (
      select id, part, json_agg(member) filter (where member is not null) as members from (
        select id, member, (row_number() over (partition by id order by member nulls first) - 1) / ${MEMBERS_MAX}::int as part
        from (
          select id, ${owner ?? null}::uuid as member from unnest(${told}::text[]) m(id)
          union select v."meetingId", v."membershipId" from "MeetingViewer" v
          where v."tenantId" = ${tenantId}::uuid and v."meetingId" = any (${told})
          union select c."meetingId", c."ownerId" from "RecordingCopy" c
          where c."tenantId" = ${tenantId}::uuid and c."meetingId" = any (${told}) and c."ownerId" is not null
        ) hearers
      ) numbered group by id, part
    ) rows`
}
