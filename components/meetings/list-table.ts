import { formatCode } from '@/lib/meetings/format-code'
import { type Display, formatDuration, toWallTime } from '@/lib/time'
import type { ListColumn } from './list-columns'
import type { ShownStatus } from './shown-status'
import type { TableRow } from './table-row'

export type TableColumn = 'start' | 'end' | 'subject' | ListColumn | 'status'

/** What a row holds: as people read it, as programs do, and of moments what the clock on the wall shows. */
interface Cell {
  text: string
  value: string | number | TableRow['series'] | null
  wall?: { day: string; time: string }
}

export interface ListTable {
  columns: readonly TableColumn[]
  header: readonly string[]
  rows: readonly (readonly Cell[])[]
}

/** The words of a table, in the language of the page. */
export interface TableWords {
  header: (name: TableColumn) => string
  status: (status: ShownStatus) => string
  role: (role: NonNullable<TableRow['role']>) => string
  /** How a series is told. */
  series: (remaining: number | undefined) => string
}

/** Rows of a list for a file: in the same order, with the same columns and in the same words as on the screen. */
export function toTable(
  rows: readonly TableRow[],
  columns: readonly TableColumn[],
  words: TableWords,
  { locale, timeZone }: Display,
): ListTable {
  const at = (instant: string): Cell => {
    const wall = toWallTime(instant, timeZone)
    return { text: `${wall.day} ${wall.time}`, value: instant, wall }
  }
  const cells: Record<TableColumn, (row: TableRow) => Cell> = {
    start: ({ startsAt }) => at(startsAt),
    end: ({ endsAt }) => at(endsAt),
    subject: ({ subject }) => ({ text: subject, value: subject }),
    length: ({ startsAt, endsAt }) => {
      const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
      return { text: formatDuration(minutes, locale), value: minutes }
    },
    code: ({ code }) => ({ text: formatCode(code), value: code }),
    role: ({ role }) => ({ text: role ? words.role(role) : '', value: role ?? null }),
    series: ({ series }) => ({ text: series ? words.series(series.remaining) : '', value: series ?? null }),
    status: ({ status }) => ({ text: status ? words.status(status) : '', value: status ?? null }),
  }
  return {
    columns,
    header: columns.map(words.header),
    rows: rows.map((row) => columns.map((column) => cells[column](row))),
  }
}
