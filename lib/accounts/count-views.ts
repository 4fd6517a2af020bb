import 'server-only'
import { asTenant } from '@/lib/db'
import { Prisma } from '@/lib/generated/prisma/client'
import type { PersonContext } from '@/lib/tenants/context'
import { accountConditions } from './account-conditions'
import { COUNT_MAX } from './limits'
import { type AccountList, type AccountView, accountViews } from './schema'

/** How many accounts each view has, counted no further than one above `COUNT_MAX`: each is the beginning of its index. */
export async function countViews({ tenant, now }: PersonContext): Promise<AccountList['counts']> {
  const countOf = (view: AccountView) => {
    const { tables, where } = accountConditions({ view }, { tenantId: tenant.id, now })
    return Prisma.sql`
    (select count(*)::int from (
       select 1 from ${tables} where ${where}
       limit ${COUNT_MAX + 1}::int) counted) as ${Prisma.raw(view)}`
  }
  const statement = Prisma.sql`select ${Prisma.join(accountViews.map(countOf))}`
  const [counts] = await asTenant({ id: tenant.id }, (db) => db.$queryRaw<AccountList['counts'][]>(statement))
  return counts ?? { active: 0, attention: 0, pending: 0, suspended: 0 }
}
