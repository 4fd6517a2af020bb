import 'server-only'
import { decrypt, encrypt } from '@/lib/crypto'
import { readSealedRows, type SealedRow } from './read-sealed-rows'
import { type Owner, placeOf, type SealedTable } from './sealed-tables'
import { type ResealedRow, writeSealedRows } from './write-sealed-rows'

/** What became of a batch of rows. */
export interface Batch {
  /** Values that the active key seals now. */
  resealed: number
  /** Rows that somebody else was writing. */
  missed: number
  /** For each value that does not open, whose row it is in; it stays as it is. */
  unreadable: string[]
}

/** Seals an owner's rows of a table anew, where another key than the active one seals them; batch by batch, by primary key. */
export async function* resealTable(owner: Owner, sealed: SealedTable, activeKey: string): AsyncGenerator<Batch> {
  let after: string[] | null = null
  for (;;) {
    const page = { after, limit: sealed.rowsAtOnce }
    const rows: SealedRow[] = await readSealedRows(owner, sealed, { notUnder: activeKey }, page)
    const unreadable: string[] = []
    const ready = rows
      .map((row) => resealRow(owner, sealed, row, activeKey, unreadable))
      .filter((row) => valuesOf(row) > 0)
    const written = await writeSealedRows(owner, sealed, ready)
    const resealed = written.reduce((sum, row) => sum + valuesOf(row), 0)
    yield { resealed, missed: ready.length - written.length, unreadable }
    after = rows.at(-1)?.key ?? null
    if (rows.length < sealed.rowsAtOnce) return
  }
}

const valuesOf = ({ values, resealed }: ResealedRow): number =>
  resealed.filter((value, index) => value !== values[index]).length

function resealRow(
  owner: Owner,
  { table, columns }: SealedTable,
  row: SealedRow,
  activeKey: string,
  unreadable: string[],
): ResealedRow {
  const resealed = columns.map((column, index) => {
    const value = row.values[index] ?? null
    if (value === null || value.startsWith(`v1.${activeKey}.`)) return value
    const place = placeOf(owner, row.key, column)
    try {
      return encrypt(decrypt(value, place), place)
    } catch {
      unreadable.push(`${table} ${place.row} of ${owner.tenantId ? `tenant ${owner.tenantId}` : 'the operator'}`)
      return value
    }
  })
  return { ...row, resealed }
}
