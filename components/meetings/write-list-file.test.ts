import { read, utils, type WorkSheet } from '@e965/xlsx'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCode } from '@/lib/meetings/format-code'
import { toWallTime } from '@/lib/time'
import { rowKey } from './join-pages'
import { type ListAddress, listKinds, listRoles, listStatuses, narrow, noListFilter } from './list-address'
import { listColumns } from './list-columns'
import { type TableColumn, type TableWords, toTable } from './list-table'
import type { ListedMeeting } from './listed-meeting'
import { rowOfEnded, rowOfListed, type TableRow } from './table-row'
import { type FileFormat, writeListFile, writeListText } from './write-list-file'

const now = new Date('2026-03-12T06:00:00Z')
const display = { locale: 'en', timeZone: 'Asia/Shanghai' } as const
const words: TableWords = {
  header: (name) => name,
  status: (status) => status,
  role: (role) => role,
  series: (remaining) => `${remaining ?? 'some'} left`,
}
const row = (given: Partial<ListedMeeting>): ListedMeeting => ({
  id: '1',
  code: '123456789',
  subject: 'Budget',
  type: 'scheduled',
  status: 'upcoming',
  startsAt: '2026-03-12T16:30:00Z',
  endsAt: '2026-03-12T17:00:00Z',
  role: 'creator',
  ...given,
})
const whole: TableColumn[] = ['start', 'end', 'subject', ...listColumns, 'status']
const fileOf = async (rows: readonly TableRow[], columns: readonly TableColumn[], format: FileFormat) =>
  writeListFile(toTable(rows, columns, words, display), format, '会议')

describe('a file of a list', () => {
  const rows = [row({ subject: 'B' }), row({ subject: '=A1', series: { remaining: 3 }, status: 'running' })].map(
    (meeting) => rowOfListed(meeting, now),
  )

  it('holds the rows in the order and with the columns that are shown, in the zone of the screen', async () => {
    expect(await fileOf(rows, ['start', 'end', 'subject', 'code', 'series', 'status'], 'csv')).toBe(
      [
        '\ufeff"start","end","subject","code","series","status"',
        '"2026-03-13 00:30","2026-03-13 01:00","B","123 456 789","","upcoming"',
        `"2026-03-13 00:30","2026-03-13 01:00","'=A1","123 456 789","3 left","running"`,
        '',
      ].join('\r\n'),
    )
  })

  it('leaves out every column that is not shown', async () => {
    expect(await fileOf([], ['start', 'subject'], 'csv')).toBe('\ufeff"start","subject"\r\n')
    expect(JSON.parse(String(await fileOf(rows.slice(0, 1), ['subject', 'code'], 'json')))).toEqual([
      { subject: 'B', code: '123456789' },
    ])
  })

  it('has moments, numbers and names for programs', async () => {
    const [, second] = JSON.parse(String(await fileOf(rows, whole, 'json'))) as object[]
    expect(second).toEqual({
      start: '2026-03-12T16:30:00Z',
      end: '2026-03-12T17:00:00Z',
      subject: '=A1',
      length: 30,
      code: '123456789',
      role: 'creator',
      series: { remaining: 3 },
      status: 'running',
    })
  })

  it('of what is over has what that list shows', async () => {
    const { startsAt, endsAt, code } = row({})
    const over = rowOfEnded({ id: '1', subject: '周会', startsAt, endsAt, code, isRecurring: true })
    expect(await fileOf([over], ['subject', 'series'], 'csv')).toBe(
      '\ufeff"subject","series"\r\n"周会","some left"\r\n',
    )
  })

  it('is a line for each row as text, with no formula in it', () => {
    const text = writeListText(toTable(rows, ['start', 'subject'], words, display))
    expect(text).toBe("start\tsubject\n2026-03-13 00:30\tB\n2026-03-13 00:30\t'=A1")
  })
})

/** Subjects that files and filters trip over. */
const subject = fc.oneof(
  fc.constantFrom(
    '产品周会',
    '预算，复盘',
    'Budget "Q3"',
    '=1+1',
    '+86',
    '-',
    '@all',
    'a,b;c',
    'line\nbreak',
    ' 周 会 ',
    '🎉',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((text) => `${text.replaceAll(/\p{Cc}|_x/gu, '')}.`),
)
const meeting = fc
  .record({
    id: fc.integer({ min: 1, max: 999_999 }).map(String),
    code: fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
    subject,
    status: fc.constantFrom('upcoming', 'running', 'passed', 'ended', 'cancelled'),
    role: fc.constantFrom(...listRoles),
    isSeries: fc.boolean(),
    hour: fc.integer({ min: -48, max: 900 }),
    minutes: fc.integer({ min: 15, max: 300 }),
  })
  .map(({ isSeries, hour, minutes, ...rest }): ListedMeeting => {
    const start = now.getTime() + hour * 3_600_000
    const instant = (at: number) => new Date(at).toISOString().replace('.000', '')
    const times = { startsAt: instant(start), endsAt: instant(start + minutes * 60_000) }
    return { type: 'scheduled', ...rest, ...times, ...(isSeries ? { series: { remaining: 2 } } : {}) } as ListedMeeting
  })
const filter = fc.record({
  q: fc.constantFrom('', '', '周', 'b', '=', '12', '123'),
  role: fc.constantFrom('', ...listRoles),
  kind: fc.constantFrom('', '', ...listKinds),
  status: fc.constantFrom('', '', ...listStatuses),
  days: fc.constantFrom('', '', '7', '31'),
  hidden: fc.subarray([...listColumns]),
})

/** The texts of a sheet as a reader that is not ours has them, moments as they are shown. */
const textsOf = (sheet: WorkSheet) => utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' })
const firstSheet = (content: BlobPart, type: 'string' | 'array') => {
  const { Sheets, SheetNames } = read(content, { type, raw: true })
  return Sheets[SheetNames[0] ?? ''] ?? {}
}

it('of any of 20 random filters holds exactly the rows of the list in order, in every format', async () => {
  const property = fc.asyncProperty(
    fc.array(meeting, { minLength: 30, maxLength: 60 }),
    filter,
    async (all, chosen) => {
      const { hidden, ...narrowing } = chosen
      const address: ListAddress = { view: 'upcoming', ...noListFilter, ...narrowing }
      const shown = narrow(all, address, { now, timeZone: display.timeZone })
      const columns = whole.filter((column) => !(hidden as TableColumn[]).includes(column))
      const rows = shown.map((one) => rowOfListed(one, now))
      const at = (instant: string) => Object.values(toWallTime(instant, display.timeZone)).join(' ')
      const expected = shown.map(({ subject, startsAt, code }) => [
        at(startsAt),
        subject,
        ...(columns.includes('code') ? [formatCode(code)] : []),
      ])
      const told = (lines: string[][]) => {
        const places = ['start', 'subject', 'code'].map((name) => columns.indexOf(name as TableColumn))
        return lines.map((line) => places.filter((place) => place >= 0).map((place) => line[place]))
      }
      const [header, ...xlsx] = textsOf(firstSheet(await fileOf(rows, columns, 'xlsx'), 'array'))
      expect(header).toEqual(columns)
      expect(told(xlsx)).toEqual(expected)
      const [, ...csv] = textsOf(firstSheet(await fileOf(rows, columns, 'csv'), 'string'))
      const unquoted = csv.map((line) =>
        line.map((text) => (/^'\s*[=+\-@＝＋－＠]|^'[\t\r\n]/.test(text) ? text.slice(1) : text)),
      )
      expect(told(unquoted)).toEqual(expected)
      const json = JSON.parse(String(await fileOf(rows, columns, 'json'))) as { start: string; subject: string }[]
      expect(json.map(({ start, subject }) => [start, subject])).toEqual(
        shown.map(({ startsAt, subject }) => [startsAt, subject]),
      )
      expect(shown.map(rowKey)).toEqual(all.filter((one) => shown.includes(one)).map(rowKey))
      return undefined
    },
  )
  await fc.assert(property, { seed: 20_260_312, numRuns: 20 })
})
