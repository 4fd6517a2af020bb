import { isFormula } from '@/lib/csv/is-formula'
import { writeCsvRow } from '@/lib/csv/write-csv-row'
import type { ListTable } from './list-table'

/** Spreadsheets take a file without it for the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff'

export const fileFormats = ['xlsx', 'csv', 'json'] as const
export type FileFormat = (typeof fileFormats)[number]

export const fileTypes: Record<FileFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
}

/** A table as a file. JSON is for programs: columns have their English names, moments and numbers are such. */
export async function writeListFile(table: ListTable, format: FileFormat, title: string): Promise<BlobPart> {
  const { columns, header, rows } = table
  if (format === 'csv') {
    return BYTE_ORDER_MARK + [header, ...rows.map((row) => row.map(({ text }) => text))].map(writeCsvRow).join('')
  }
  if (format === 'json') {
    const items = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]?.value])))
    return `${JSON.stringify(items, null, 2)}\n`
  }
  const { writeXlsx } = await import('@/lib/xlsx/write-xlsx')
  const cells = rows.map((row) => row.map(({ text, wall }) => (wall ? new Date(`${wall.day}T${wall.time}:00Z`) : text)))
  return writeXlsx({ name: title, header, rows: cells })
}

/** A table as text to paste, into a message or a sheet: a line for each row, a tab between cells. */
export function writeListText({ header, rows }: ListTable): string {
  const lines = [header, ...rows.map((row) => row.map(({ text }) => text))]
  const plain = (text: string) => {
    const line = text.replaceAll(/\s+/g, ' ').trim()
    return isFormula(line) ? `'${line}` : line
  }
  return lines.map((line) => line.map(plain).join('\t')).join('\n')
}
