import { strToU8, zipSync } from 'fflate'
import { fixedParts, SHEET_END, SHEET_PART, writeRow, writeSheetStart, type XlsxCell } from './sheet-parts'

interface XlsxSheet {
  name: string
  header: readonly string[]
  rows: readonly (readonly XlsxCell[])[]
}

/** Width of columns in characters. */
const [NARROW, WIDE] = [8, 60]

/** A workbook (ISO/IEC 29500) of one sheet, its first row fixed. */
export function writeXlsx(sheet: XlsxSheet): Uint8Array<ArrayBuffer> {
  const files = { ...fixedParts(sheet.name), [SHEET_PART]: writeSheet(sheet) }
  // In one go: workers that are made of text are not allowed by the pages' policy.
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}

function writeSheet({ header, rows }: XlsxSheet): string {
  const all = [header, ...rows]
  const widths = header.map((_, column) => {
    const width = Math.max(...all.map((row) => widthOf(row[column] ?? null)))
    return Math.min(Math.max(width + 2, NARROW), WIDE)
  })
  const lines = all.map((row, index) => writeRow(row, index + 1, 'minute'))
  return `${writeSheetStart(widths)}${lines.join('')}${SHEET_END}`
}

/** Characters of East Asia are twice as wide. */
const widthOf = (cell: XlsxCell): number =>
  cell instanceof Date ? 16 : [...String(cell ?? '')].reduce((width, sign) => width + (sign > '\u1100' ? 2 : 1), 0)
