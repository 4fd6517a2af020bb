import { isFormula } from '@/lib/csv/is-formula'

// What every workbook of ours is made of, written at once (`write-xlsx.ts`) or while its rows are read (`stream-xlsx.ts`).

/** A text, a number, a moment whose UTC fields are what the clock on the wall shows, or nothing. */
export type XlsxCell = string | number | Date | null

/** Where the rows stand in the package. */
export const SHEET_PART = 'xl/worksheets/sheet1.xml'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DAY_MS = 86_400_000
/** Day 0 of spreadsheets. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
/** Signs that a cell holds at most. */
const TEXT_MAX = 32_767
/** Places in the list of formats of `styles`. */
const [BOLD, MINUTE, QUOTED, SECOND] = [1, 2, 3, 4]

/** How exactly moments are shown. */
export type MomentStyle = 'minute' | 'second'
const moments: Record<MomentStyle, number> = { minute: MINUTE, second: SECOND }

/** Everything but the rows, by its place in the package. */
export const fixedParts = (sheetName: string): Record<string, string> => ({
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/${SHEET_PART}" ContentType="${TYPE}.worksheet+xml"/></Types>`,
  '_rels/.rels': writeLinks([['officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="${toXml(toSheetName(sheetName))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': writeLinks([
    ['worksheet', 'worksheets/sheet1.xml'],
    ['styles', 'styles.xml'],
  ]),
  'xl/styles.xml': styles,
})

/** What stands before the rows: the first is fixed, columns have their widths in signs. */
export function writeSheetStart(widths: readonly number[]): string {
  const columns = widths.map(
    (width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${XML}<worksheet xmlns="${SHEET}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

/** What stands after the rows. */
export const SHEET_END = '</sheetData></worksheet>'

/**
 * A row, counted from 1, of which the first is the header. Texts are texts: what looks like a formula is marked as one with an
 * apostrophe before it, which stays out of the text.
 */
export function writeRow(cells: readonly XlsxCell[], number: number, moment: MomentStyle): string {
  const written = cells.map((cell, column) => writeCell(cell, `${nameOf(column)}${number}`, number === 1, moment))
  return `<row r="${number}">${written.join('')}</row>`
}

function writeCell(cell: XlsxCell, place: string, isHeader: boolean, moment: MomentStyle): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (cell instanceof Date)
    return `<c r="${place}" s="${moments[moment]}"><v>${(cell.getTime() - DAY_ZERO) / DAY_MS}</v></c>`
  const style = isFormula(cell) ? QUOTED : isHeader ? BOLD : 0
  const text = toXml(cell.slice(0, TEXT_MAX))
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** Names of sheets are short and leave some signs out. */
const toSheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31)

const writeLinks = (links: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const styles = `${XML}<styleSheet xmlns="${SHEET}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`

/** A, B … Z, AA … */
const nameOf = (column: number): string =>
  (column < 26 ? '' : nameOf(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26))

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML cannot hold is left out; `_x0041_` would be read as the sign with that number, so its first stroke is written so. */
const toXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)
