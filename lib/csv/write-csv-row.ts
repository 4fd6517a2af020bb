/** A cell that a spreadsheet would take for a formula, also behind blanks and in the wide forms of East Asian keyboards. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A row of CSV (RFC 4180), every cell quoted. An apostrophe before what looks like a formula keeps it text. */
export function writeCsvRow(cells: readonly (string | null)[]): string {
  return `${cells.map((cell) => quote(cell ?? '')).join(',')}\r\n`
}

const quote = (cell: string): string => `"${(FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`
