import 'server-only'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { fixedParts, SHEET_END, SHEET_PART, writeRow, writeSheetStart, type XlsxCell } from './sheet-parts'

interface StreamedSheet {
  name: string
  columns: readonly { title: string; width: number }[]
  batches: AsyncGenerator<readonly (readonly XlsxCell[])[], void>
}

/** Rows of a sheet at most, the header with them. */
const ROWS_MAX = 1_048_576

/**
 * A workbook of one sheet that is written while its rows are read, its first row fixed. No batch is asked for before whoever
 * downloads wants it: a slow reader holds one batch, one that goes away ends the reading.
 */
export function streamXlsx({ name, columns, batches }: StreamedSheet): ReadableStream<Uint8Array> {
  const written: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    written.push(part)
  })
  let sheet: ZipDeflate | undefined
  let rows = 0
  const writeBatch = (batch: readonly (readonly XlsxCell[])[]) => {
    if (rows + batch.length > ROWS_MAX) throw new RangeError(`a sheet holds ${ROWS_MAX} rows`)
    return strToU8(batch.map((row) => writeRow(row, ++rows, 'second')).join(''))
  }
  /** Everything before the first row of what is told. */
  const begin = () => {
    for (const [path, text] of Object.entries(fixedParts(name))) addPart(zip, path).push(strToU8(text), true)
    sheet = addPart(zip, SHEET_PART)
    sheet.push(strToU8(writeSheetStart(columns.map(({ width }) => width))))
    sheet.push(writeBatch([columns.map(({ title }) => title)]))
    return sheet
  }
  const source = {
    async pull(controller: ReadableStreamDefaultController<Uint8Array>) {
      const open = sheet ?? begin()
      // What is packed comes out in blocks: a batch may bring none.
      while (written.length === 0) {
        const { done, value } = await batches.next()
        if (done) {
          open.push(strToU8(SHEET_END), true)
          zip.end()
          for (const part of written.splice(0)) controller.enqueue(part)
          return controller.close()
        }
        open.push(writeBatch(value))
      }
      for (const part of written.splice(0)) controller.enqueue(part)
    },
    async cancel() {
      await batches.return()
    },
  }
  return new ReadableStream(source, { highWaterMark: 0 })
}

function addPart(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 6 })
  zip.add(part)
  return part
}
