import 'server-only'
import { asTenant } from '@/lib/db'
import { type Column, column } from './schema'

/** The columns that a person hides in lists of meetings; what is no column any more is left out. */
export async function findHiddenColumns(tenantId: string, membershipId: string): Promise<Column[]> {
  const found = await asTenant({ id: tenantId }, (db) =>
    db.membership.findFirst({ where: { tenantId, id: membershipId }, select: { hiddenColumns: true } }),
  )
  return column.options.filter((name) => found?.hiddenColumns.includes(name))
}
