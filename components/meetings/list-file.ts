import { writeCsvRow } from '@/lib/csv/write-csv-row'
import { formatCode } from '@/lib/meetings/format-code'
import { type Display, formatDuration, toWallTime } from '@/lib/time'
import type { ListColumn } from './list-columns'
import type { ListedMeeting } from './listed-meeting'
import { type ShownStatus, shownStatus } from './shown-status'

/** Spreadsheets take a file without it for the system's old encoding. */
const BYTE_ORDER_MARK = '\ufeff'

/** The words of the file, in the language of the page. */
export interface FileWords {
  header: (name: 'start' | 'end' | 'subject' | 'status' | ListColumn) => string
  status: (status: ShownStatus) => string
  role: (role: NonNullable<ListedMeeting['role']>) => string
  /** How a series is told. */
  series: (remaining: number | undefined) => string
}

/** Rows of the list as a CSV file: in the same order, with the same columns and in the same words as on the screen. */
export function writeListFile(
  rows: readonly ListedMeeting[],
  columns: readonly ListColumn[],
  words: FileWords,
  { now, ...display }: Display & { now: Date },
): string {
  const at = (instant: string) => {
    const { day, time } = toWallTime(instant, display.timeZone)
    return `${day} ${time}`
  }
  const cells: Record<ListColumn, (row: ListedMeeting) => string> = {
    length: ({ startsAt, endsAt }) =>
      formatDuration((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, display.locale),
    code: ({ code }) => formatCode(code),
    role: ({ role }) => (role ? words.role(role) : ''),
    series: ({ series }) => (series ? words.series(series.remaining) : ''),
  }
  const header = ['start', 'end', 'subject', ...columns, 'status'] as const
  const lines = rows.map((row) => [
    at(row.startsAt),
    at(row.endsAt),
    row.subject,
    ...columns.map((column) => cells[column](row)),
    words.status(shownStatus(row, now)),
  ])
  return BYTE_ORDER_MARK + [header.map(words.header), ...lines].map(writeCsvRow).join('')
}
