import 'server-only'
import { Prisma } from '@/lib/generated/prisma/client'
import { asOwner, isOf, name } from './as-owner'
import type { SealedRow } from './read-sealed-rows'
import type { Owner, SealedTable } from './sealed-tables'

/** A row with what shall stand in place of its values. */
export interface ResealedRow extends SealedRow {
  resealed: (string | null)[]
}

/**
 * Puts envelopes in place of those that were read, where nobody wrote meanwhile; returns the rows where it did. It never waits for a
 * row: one that somebody is writing is left to them, so that it can be part of no deadlock.
 */
export async function writeSealedRows(
  owner: Owner,
  { table, columns, key }: SealedTable,
  rows: readonly ResealedRow[],
): Promise<ResealedRow[]> {
  if (rows.length === 0) return []
  const fields = [
    'row int',
    ...key.map(({ type }, index) => `k${index} ${type}`),
    ...columns.flatMap((_, index) => [`o${index} text`, `n${index} text`]),
  ]
  const record = (row: ResealedRow, index: number) =>
    Object.fromEntries([
      ['row', index],
      ...row.key.map((part, index) => [`k${index}`, part]),
      ...columns.flatMap((_, index) => [
        [`o${index}`, row.values[index]],
        [`n${index}`, row.resealed[index]],
      ]),
    ])
  const isSame = (one: string, other: string) =>
    Prisma.raw(key.map(({ column }, index) => `${one}."${column}" = ${other}.k${index}`).join(' and '))
  const isUnchanged = Prisma.raw(
    columns.map((column, index) => `t."${column}" is not distinct from v.o${index}`).join(' and '),
  )
  const written = await asOwner(
    owner,
    (db) => db.$queryRaw<{ row: number }[]>`
      with v as (select * from jsonb_to_recordset(${JSON.stringify(rows.map(record))}::jsonb) as v(${Prisma.raw(fields.join())})),
      free as (
        select v.row from ${name(table)} as t join v on ${isSame('t', 'v')}
        where ${isOf(owner)} and ${isUnchanged}
        for no key update of t skip locked
      )
      update ${name(table)} as t
      set ${Prisma.raw(columns.map((column, index) => `"${column}" = v.n${index}`).join())}
      from v join free using (row)
      where ${isOf(owner)} and ${isSame('t', 'v')} and ${isUnchanged}
      returning v.row`,
  )
  return written.flatMap(({ row }) => rows[row] ?? [])
}
