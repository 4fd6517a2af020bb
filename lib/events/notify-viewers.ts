import 'server-only'
import type { Db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import { MEMBERS_MAX, notifyEach } from './notify'

/** From so many meetings on, people are told once that several have changed. */
const FEW = 20

interface Changed {
  tenantId: string
  noun: 'meeting' | 'participants' | 'attendance' | 'recording'
  /** The meetings. */
  ids: readonly string[]
  /** Members who hear of it too, whatever the copies know of them. */
  also?: readonly string[]
}

/**
 * Tells those who see a meeting that it changed, and nobody else: the copies know who they are at this moment. Of who is or was in it,
 * only its creator and hosts hear, as only they may see that. Returns how many messages it took.
 */
export async function notifyViewers(db: Db, { tenantId, noun, ids, also = [] }: Changed): Promise<number> {
  if (ids.length === 0) return 0
  const isOfPeople = noun === 'participants' || noun === 'attendance'
  const mayHear = isOfPeople ? Prisma.sql`v.role in ('creator', 'host')` : Prisma.sql`true`
  const viewers = Prisma.sql`
    select v."meetingId" as id, v."membershipId" as member from "MeetingViewer" v
    where v."tenantId" = ${tenantId}::uuid and v."meetingId" = any (${[...ids]}) and ${mayHear}
    union select m.id, a.member from unnest(${[...ids]}::text[]) m(id), unnest(${[...also]}::uuid[]) a(member)`
  if (ids.length > FEW) {
    const members = Prisma.sql`select null::text as id, member from (${viewers}) each group by member`
    return await notifyEach(db, tenantId, inParts(members, Prisma.sql`json_build_object('noun', 'meetings')`))
  }
  return await notifyEach(
    db,
    tenantId,
    inParts(viewers, Prisma.sql`json_build_object('noun', ${noun}::text, 'id', id)`),
  )
}

/** Members of one hint, as many at once as a message holds. */
const inParts = (viewers: Prisma.Sql, hint: Prisma.Sql): Prisma.Sql => Prisma.sql`
  select ${hint}, json_agg(member) from (
    select id, member, (row_number() over (partition by id order by member) - 1) / ${MEMBERS_MAX}::int as part
    from (${viewers}) each
  ) numbered group by id, part`
