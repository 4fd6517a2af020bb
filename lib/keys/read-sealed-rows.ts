import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { asOwner, isOf, keyIdOf, name } from './as-owner'
import type { Owner, SealedTable } from './sealed-tables'

/** A row's sealed columns, in the order of the registry; null where there is nothing. */
export interface SealedRow {
  key: string[]
  values: (string | null)[]
}

/** Rows with a value that this key seals, or that any other key does. */
export type Wanted = { under: string } | { notUnder: string }

/** The next rows that are wanted, by primary key, so that each page begins where the last one ended. */
export async function readSealedRows(
  owner: Owner,
  sealed: SealedTable,
  wanted: Wanted,
  { after, limit }: { after: readonly string[] | null; limit: number },
): Promise<SealedRow[]> {
  const { table, columns, key } = sealed
  const keys = Prisma.join(key.map(({ column }) => Prisma.sql`t.${name(column)}`))
  const rest = after
    ? Prisma.sql`and (${keys}) > (${Prisma.join(key.map(({ type }, index) => Prisma.sql`${after[index]}::${Prisma.raw(type)}`))})`
    : Prisma.empty
  const isWanted = columns.map((column) =>
    'under' in wanted
      ? Prisma.sql`${keyIdOf(column)} = ${wanted.under}`
      : Prisma.sql`${keyIdOf(column)} <> ${wanted.notUnder}`,
  )
  const values = columns.map((column) => Prisma.sql`t.${name(column)}`)
  return await asOwner(
    owner,
    (db) => db.$queryRaw<SealedRow[]>`
      select array[${Prisma.join(key.map(({ column }) => Prisma.sql`t.${name(column)}::text`))}] as key,
             array[${Prisma.join(values)}] as values
      from ${name(table)} as t
      where ${isOf(owner)} ${rest} and (${Prisma.join(isWanted, ' or ')})
      order by ${keys} limit ${limit}::int`,
  )
}
