import 'server-only'
import { accountFilters } from '@/lib/accounts/schema'
import { asTenant } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'
import type { SavedView } from './schema'

type Row = Omit<SavedView, 'filters'> & { filters: unknown }

/** The tenant's saved views by name. One whose filters are none any more is left out. */
export async function listViews({ tenant }: Context): Promise<{ items: SavedView[] }> {
  const rows = await asTenant(
    { id: tenant.id },
    (db) => db.$queryRaw<Row[]>`
      select v.id::text, v.name, v.filters, m."displayName" as "createdByName" from "SavedView" v
      left join "Membership" m on m."tenantId" = v."tenantId" and m.id = v."createdBy"
      where v."tenantId" = ${tenant.id}::uuid order by lower(v.name), v.id`,
  )
  const items = rows.flatMap(({ filters, ...view }) => {
    const read = accountFilters.safeParse(filters)
    return read.success ? [{ ...view, filters: read.data }] : []
  })
  return { items }
}
