import { isFormula } from './is-formula'

/** A row of CSV (RFC 4180), every cell quoted. An apostrophe before what looks like a formula keeps it text. */
export function writeCsvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? `"${cell}"` : quote(cell ?? ''))).join(',')}\r\n`
}

const quote = (cell: string): string => `"${(isFormula(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
