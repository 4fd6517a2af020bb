import 'server-only'
import type { Db } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { TenantFacts } from '@/lib/tenants/context'

/** What stays (the audit), and what is removed after the rest hangs on it no more (the application). */
const notYet = ['AuditEvent', 'TencentApp']

/**
 * Deletes every row of a closed tenant but its audit, in whatever tables there are: one that is added later is not
 * forgotten. The tenant's own row keeps its slug and nothing else. Returns how many rows went.
 */
export async function removeTenantRows(db: Db, { id, slug }: TenantFacts): Promise<number> {
  const users = await db.membership.findMany({ where: { tenantId: id }, select: { userId: true } })
  const tables = await db.$queryRaw<{ name: string }[]>`
    select c.table_name as name
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and c.column_name = 'tenantId' and t.table_type = 'BASE TABLE'
      and not c.table_name = any (${notYet})
    order by c.table_name`
  let rows = 0
  for (const { name } of tables) {
    rows += await db.$executeRaw`delete from ${Prisma.raw(`"${name}"`)} where "tenantId" = ${id}::uuid`
  }
  await db.tenant.update({ where: { id }, data: { appId: null, openCorpId: null, idleDays: null, name: slug } })
  const own = await db.tencentApp.findMany({ where: { tenantId: id }, select: { id: true } })
  rows += (await db.user.deleteMany({ where: { appId: { in: own.map((app) => app.id) } } })).count
  const ids = users.map(({ userId }) => userId)
  await db.$executeRaw`select remove_unknown_user(user_id) from unnest(${ids}::uuid[]) as user_id`
  rows += (await db.tencentApp.deleteMany({ where: { tenantId: id } })).count
  return rows
}
