import 'server-only'
import type { Db } from '@/lib/db'
import { notifyEach } from '@/lib/events/notify'
import { Prisma } from '@/lib/generated/prisma/client'
import type { NotificationKind } from '@/lib/generated/prisma/enums'

/** Something to be told, and to whom: these members, the owners and admins, or whoever was told something before. */
export interface News {
  tenantId: string
  kind: NotificationKind
  /** Whoever was told this time is not told again. */
  episode: string
  to: { members: readonly string[] } | { admins: true }
  subjectId?: string
  partId?: string
  subjectAt?: Date
}

/** With muting `DELIVERIES_FAIL`, that they work again is muted too. */
const mutedAs = (kind: NotificationKind): NotificationKind => (kind === 'DELIVERIES_WORK' ? 'DELIVERIES_FAIL' : kind)

/**
 * Tells people something, once for each episode, unless they have muted its kind; their open pages hear of it. Give the client of the
 * transaction in which it becomes so. Whoever is not active here is told nothing.
 */
export async function tell(db: Db, news: News): Promise<void> {
  const { tenantId, kind, episode, to, subjectId = null, partId = '', subjectAt = null } = news
  const named =
    'members' in to ? Prisma.sql`m.id = any (${[...to.members]}::uuid[])` : Prisma.sql`m.role in ('OWNER', 'ADMIN')`
  const told = await db.$queryRaw<{ id: string }[]>`
    insert into "Notification" ("tenantId", "membershipId", kind, episode, "subjectId", "partId", "subjectAt")
    select m."tenantId", m.id, ${kind}::"NotificationKind", ${episode}, ${subjectId}, ${partId}, ${subjectAt}::timestamptz
    from "Membership" m
    left join "NotificationPreference" p on p."tenantId" = m."tenantId" and p."membershipId" = m.id
    where m."tenantId" = ${tenantId}::uuid and m.status = 'ACTIVE' and ${named}
      and not coalesce(${mutedAs(kind)}::"NotificationKind" = any (p.muted), false)
    on conflict do nothing
    returning "membershipId"::text as id`
  await hint(
    db,
    tenantId,
    told.map(({ id }) => id),
  )
}

/** Their pages ask anew. */
export async function hint(db: Db, tenantId: string, members: readonly string[]): Promise<void> {
  if (members.length === 0) return
  await notifyEach(
    db,
    tenantId,
    Prisma.sql`select json_build_object('noun', 'notification'), json_agg(member) from (
      select member, (row_number() over (order by member) - 1) / 100 as part from unnest(${[...members]}::uuid[]) member
    ) numbered group by part`,
  )
}
