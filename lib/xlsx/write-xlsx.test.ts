import { read, utils } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { writeXlsx } from './write-xlsx'

const sheetOf = (file: Uint8Array) => {
  const { Sheets, SheetNames } = read(file, { type: 'array', cellNF: true })
  return { name: SheetNames[0], sheet: Sheets[SheetNames[0] ?? ''] ?? {} }
}

it.each([
  ...['产品周会 & <预算> "复盘"', ' blanks around ', 'two\nlines', '🎉 𠮷野家', '_x0041_ stays', 'naïve', ''],
  ...['=1+1', '+86 139', '-5', '@SUM(A1)', '＝A1', '\t=1', '2026-03-12', '007', 'TRUE'],
])('%j is read back as that text, and is no formula', (text) => {
  const { sheet } = sheetOf(writeXlsx({ name: 'x', header: ['h'], rows: [[text]] }))
  expect([sheet.A2?.t ?? 's', sheet.A2?.v ?? '', sheet.A2?.f]).toEqual(['s', text, undefined])
})

it('leaves out what XML cannot hold', () => {
  const { sheet } = sheetOf(writeXlsx({ name: 'x', header: ['h'], rows: [['a\u0000\u000bb\ufffe']] }))
  expect(sheet.A2.v).toBe('ab')
})

it('shows a moment as the clock on the wall', () => {
  const at = new Date('2026-03-13T00:30:00Z')
  const { name, sheet } = sheetOf(writeXlsx({ name: '会议', header: ['开始'], rows: [[at]] }))
  expect([name, sheet.A1.v, sheet.A2.t, sheet.A2.z, sheet.A2.w]).toEqual([
    '会议',
    '开始',
    'n',
    'yyyy\\-mm\\-dd hh:mm',
    '2026-03-13 00:30',
  ])
})

it('has as many columns and rows as it was given, beyond Z too', () => {
  const header = Array.from({ length: 30 }, (_, index) => `h${index}`)
  const rows = Array.from({ length: 2_000 }, (_, row) => header.map((title) => `${title} ${row}`))
  const { sheet } = sheetOf(writeXlsx({ name: 'x', header, rows }))
  expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([header, ...rows])
})
