import 'server-only'
import { streamCsv } from '@/lib/csv/stream-csv'
import { download } from '@/lib/http/download'
import { offsetMinutes } from '@/lib/time'
import { streamXlsx } from '@/lib/xlsx/stream-xlsx'
import type { ExportFormat } from './schema'

export interface TableColumn {
  title: string
  /** Texts are never calculated with; a moment is shown as the clock of `timeZone` shows it. */
  kind: 'text' | 'number' | 'instant'
  /** In signs. */
  width?: number
}

interface Table {
  format: ExportFormat
  /** Without its ending. */
  fileName: string
  /** Of a workbook; the file's name where nothing is said. */
  sheetName?: string
  columns: readonly TableColumn[]
  /** A value for each column: of an `instant` a Date or its ISO 8601 text. `null` and `undefined` are an empty cell. */
  rows: AsyncIterable<readonly unknown[]>
  /** In which moments are told; UTC where nothing is said. Say in the columns' titles which it is. */
  timeZone?: string
}

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Rows that are in memory at a time. */
const BATCH = 200
const widths: Record<TableColumn['kind'], number> = { text: 24, number: 12, instant: 20 }
const MINUTE = 60_000

/**
 * A table as a file that is written while its rows are read, however many there are: nobody holds all of them. What looks like a
 * formula stays text. A reading that fails breaks the download off, so that no file seems whole that is not.
 */
export function streamTable({ format, fileName, columns, rows, ...told }: Table): Response {
  const { sheetName = fileName, timeZone = 'UTC' } = told
  const asked = { filename: `${fileName}.${format}`, type: types[format] }
  const batches = inBatches(rows, (row) => columns.map(({ kind }, place) => toCell(row[place], kind, timeZone)))
  if (format === 'csv') {
    const header = columns.map(({ title }) => title)
    return download(streamCsv(header, asTexts(batches)), asked)
  }
  const sheet = columns.map(({ title, kind, width = widths[kind] }) => ({ title, width }))
  return download(streamXlsx({ name: sheetName, columns: sheet, batches }), asked)
}

type Cell = string | number | Date | null

/** A Date has what the clock on the wall shows in its UTC fields. */
function toCell(value: unknown, kind: TableColumn['kind'], timeZone: string): Cell {
  if (value === null || value === undefined) return null
  if (kind === 'number') return Number.isFinite(Number(value)) ? Number(value) : null
  if (kind === 'text') return String(value)
  const at = value instanceof Date ? value : new Date(String(value))
  if (Number.isNaN(at.getTime())) return null
  return new Date(at.getTime() + offsetMinutes(at, timeZone) * MINUTE)
}

async function* inBatches(
  rows: AsyncIterable<readonly unknown[]>,
  write: (row: readonly unknown[]) => Cell[],
): AsyncGenerator<Cell[][], void> {
  let batch: Cell[][] = []
  for await (const row of rows) {
    batch.push(write(row))
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function* asTexts(batches: AsyncGenerator<Cell[][], void>): AsyncGenerator<(string | number | null)[][], void> {
  for await (const batch of batches) {
    yield batch.map((row) =>
      row.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : cell)),
    )
  }
}
