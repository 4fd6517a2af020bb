import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import type { SavedView } from './schema'
import { type ViewedList, viewRows } from './viewed-lists'

/** The saved views of a list by name. One whose filters are none any more is left out. */
export async function listViews<Filters>(
  ctx: PersonContext,
  list: ViewedList<Filters>,
): Promise<{ items: SavedView<Filters>[] }> {
  const where = viewRows(ctx, list)
  const rows = await asTenant(
    { id: where.tenantId },
    (db) => db.$queryRaw<SavedView<unknown>[]>`
      select v.id::text, v.name, v.filters, m."displayName" as "createdByName" from "SavedView" v
      left join "Membership" m on m."tenantId" = v."tenantId" and m.id = v."createdBy"
      where v."tenantId" = ${where.tenantId}::uuid and v.list = ${where.list}::"ViewList"
        and v."ownerId" is not distinct from ${where.ownerId}::uuid
      order by lower(v.name), v.id`,
  )
  const items = rows.flatMap(({ filters, ...view }) => {
    const read = list.filters.safeParse(filters)
    return read.success ? [{ ...view, filters: read.data }] : []
  })
  return { items }
}
