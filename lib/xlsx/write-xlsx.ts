import { strToU8, zipSync } from 'fflate'
import { isFormula } from '@/lib/csv/is-formula'

/** A text, or a moment whose UTC fields are what the clock on the wall shows. */
export type XlsxCell = string | Date

interface XlsxSheet {
  name: string
  header: readonly string[]
  rows: readonly (readonly XlsxCell[])[]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DAY_MS = 86_400_000
/** Day 0 of spreadsheets. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
/** Width of columns in characters. */
const [NARROW, WIDE] = [8, 60]
/** Places in the list of formats of `styles`. */
const [BOLD, MOMENT, QUOTED] = [1, 2, 3]

/**
 * A workbook (ISO/IEC 29500) of one sheet, its first row fixed. Texts are texts: what looks like a formula is marked as one with
 * an apostrophe before it, which stays out of the text.
 */
export function writeXlsx(sheet: XlsxSheet): Uint8Array<ArrayBuffer> {
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    '_rels/.rels': writeLinks([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${toXml(sheet.name)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': writeLinks([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': writeSheet(sheet),
  }
  // In one go: workers that are made of text are not allowed by the pages' policy.
  return new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))))
}

const writeLinks = (links: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const styles = `${XML}<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/></cellXfs></styleSheet>`

function writeSheet({ header, rows }: XlsxSheet): string {
  const all = [header, ...rows]
  const columns = header.map((_, column) => {
    const width = Math.max(...all.map((row) => widthOf(row[column] ?? '')))
    const shown = Math.min(Math.max(width + 2, NARROW), WIDE)
    return `<col min="${column + 1}" max="${column + 1}" width="${shown}" customWidth="1"/>`
  })
  const lines = all.map((row, index) => {
    const cells = row.map((cell, column) => writeCell(cell, `${nameOf(column)}${index + 1}`, index === 0))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return `${XML}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function writeCell(cell: XlsxCell, place: string, isHeader: boolean): string {
  if (cell instanceof Date) return `<c r="${place}" s="${MOMENT}"><v>${(cell.getTime() - DAY_ZERO) / DAY_MS}</v></c>`
  const style = isFormula(cell) ? QUOTED : isHeader ? BOLD : 0
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`
}

/** A, B … Z, AA … */
const nameOf = (column: number): string =>
  (column < 26 ? '' : nameOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

/** Characters of East Asia are twice as wide. */
const widthOf = (cell: XlsxCell): number =>
  cell instanceof Date ? 16 : [...cell].reduce((width, sign) => width + (sign > '\u1100' ? 2 : 1), 0)

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is left out; `_x0041_` would be read as the sign with that number, so its first stroke is written so. */
const toXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
