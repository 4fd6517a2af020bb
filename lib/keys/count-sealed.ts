import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { asOwner, isOf, keyIdOf, listOwners, mayOwn, name } from './as-owner'
import { type Owner, sealedTables } from './sealed-tables'

/** How many values are sealed with a key in a table. A key id of none is text that is no envelope. */
export interface SealedCount {
  keyId: string
  table: string
  count: number
}

/** Counts every sealed value of the installation by key and table; each tenant behind its own wall. */
export async function countSealed(): Promise<SealedCount[]> {
  const totals = new Map<string, SealedCount>()
  for (const owner of await listOwners()) {
    for (const found of await countOf(owner)) {
      const id = `${found.keyId} ${found.table}`
      totals.set(id, { ...found, count: found.count + (totals.get(id)?.count ?? 0) })
    }
  }
  return [...totals.values()]
}

function countOf(owner: Owner): Promise<SealedCount[]> {
  const parts = sealedTables
    .filter((table) => mayOwn(owner, table))
    .flatMap(({ table, columns }) =>
      columns.map(
        (column) => Prisma.sql`
          select ${keyIdOf(column)} as "keyId", ${table}::text as "table", count(*)::int as count
          from ${name(table)} as t where ${isOf(owner)} and t.${name(column)} is not null group by 1`,
      ),
    )
  return asOwner(owner, (db) => db.$queryRaw<SealedCount[]>`${Prisma.join(parts, ' union all ')}`)
}

/** How many values each key seals. */
export function countByKey(counts: readonly SealedCount[]): Map<string, number> {
  const totals = new Map<string, number>()
  for (const { keyId, count } of counts) totals.set(keyId, count + (totals.get(keyId) ?? 0))
  return totals
}
