import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { WrittenFile } from '@/test/export-process'
import { programOf } from '@/test/program-of'
import type { ExportFormat } from './schema'
import { streamTable, type TableColumn } from './stream-table'

const run = promisify(execFile)
const MEGABYTE = 1_048_576

async function* each(rows: readonly (readonly unknown[])[]) {
  yield* rows
}

const columns: TableColumn[] = [
  { title: '姓名', kind: 'text' },
  { title: 'Minutes', kind: 'number' },
  { title: '加入 (Asia/Shanghai)', kind: 'instant' },
]

const write = (format: ExportFormat, rows: readonly (readonly unknown[])[], given = columns) =>
  streamTable({ format, fileName: '周会 🎉', columns: given, rows: each(rows), timeZone: 'Asia/Shanghai' })

/** The file as a program that is not ours reads it. */
async function readBack(file: Response) {
  const book = read(await file.arrayBuffer(), { type: 'array', cellNF: true })
  return { name: book.SheetNames[0], sheet: book.Sheets[book.SheetNames[0] ?? ''] ?? {} }
}

const texts = [
  '产品周会 & <预算> "复盘"',
  ' blanks around ',
  'two\nlines',
  '🎉 𠮷野家',
  '_x0041_',
  'naïve',
  '007',
  'a,b;c',
]
const formulas = ['=1+1', '+86 139', '-5', '@SUM(A1)', '＝A1', '\t=1', '=HYPERLINK("http://evil","x")']

describe('a table as a workbook', () => {
  it.each([...texts, ...formulas])('has %j as that text, and never as a formula', async (text) => {
    const { sheet } = await readBack(write('xlsx', [[text, 1, null]]))
    expect([sheet.A2?.t, sheet.A2?.v, sheet.A2?.f]).toEqual(['s', text, undefined])
  })

  it('has numbers as numbers, moments as the clock of its zone, and nothing as nothing', async () => {
    const { name, sheet } = await readBack(
      write('xlsx', [
        ['王', 42.5, '2026-03-12T23:59:58Z'],
        [null, -5, undefined],
      ]),
    )
    expect(name).toBe('周会 🎉')
    expect([sheet.B2.t, sheet.B2.v, sheet.C2.t, sheet.C2.w]).toEqual(['n', 42.5, 'n', '2026-03-13 07:59:58'])
    expect([sheet.A3, sheet.B3.v, sheet.C3]).toEqual([undefined, -5, undefined])
  })

  it('has every row in its order, beyond a batch', async () => {
    const rows = Array.from({ length: 1_001 }, (_, row) => [`row ${row}`, row, null])
    const { sheet } = await readBack(write('xlsx', rows))
    const back = utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
    expect(back).toEqual([columns.map(({ title }) => title), ...rows.map((row) => row.slice(0, 2))])
  })

  it('is whole without a row', async () => {
    const { sheet } = await readBack(write('xlsx', []))
    expect(utils.sheet_to_json(sheet, { header: 1 })).toEqual([columns.map(({ title }) => title)])
  })
})

describe('a table as CSV', () => {
  it('begins with the mark by which spreadsheets know its encoding, and quotes every cell', async () => {
    const file = write('csv', [['王, "三"', -5, '2026-03-12T23:59:58Z']])
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe(
      '"姓名","Minutes","加入 (Asia/Shanghai)"\r\n"王, ""三""","-5","2026-03-13 07:59:58"\r\n',
    )
  })

  it.each(formulas)('makes no formula of %j', async (text) => {
    const back = await write('csv', [[text, null, null]]).text()
    expect(back.split('\r\n')[1]).toBe(`"'${text.replaceAll('"', '""')}","",""`)
  })
})

describe('the file of a table', () => {
  it.each(['csv', 'xlsx'] as const)('is saved as %s under its name in every language', (format) => {
    const { headers } = write(format, [])
    expect(headers.get('content-disposition')).toBe(
      `attachment; filename="_.${format}"; filename*=UTF-8''%E5%91%A8%E4%BC%9A%20%F0%9F%8E%89.${format}`,
    )
  })

  it.each(['csv', 'xlsx'] as const)(
    'asks for no row of %s before it is read, and for none after it is given up',
    async (format) => {
      let asked = 0
      let isEnded = false
      async function* endless() {
        try {
          for (;;) yield [String(Math.random()).repeat(50), ++asked, null]
        } finally {
          isEnded = true
        }
      }
      const file = streamTable({ format, fileName: 'x', columns, rows: endless() })
      expect(asked).toBe(0)
      const reader = file.body?.getReader()
      // What begins a file has no row in it.
      while (asked === 0) await reader?.read()
      const before = asked
      await reader?.cancel()
      expect([isEnded, asked]).toEqual([true, before])
    },
  )

  it.each(['csv', 'xlsx'] as const)('breaks off as %s where its rows do', async (format) => {
    async function* failing() {
      yield ['王', 1, null]
      throw new Error('the database is gone')
    }
    await expect(streamTable({ format, fileName: 'x', columns, rows: failing() }).text()).rejects.toThrow('is gone')
  })

  it.each(['csv', 'xlsx'] as const)(
    'of 10,000 long rows is written as %s in the memory of a few',
    async (format) => {
      const { execArgv } = programOf('test/export-process.ts')
      const options = [...execArgv, '--expose-gc', '--max-old-space-size=48']
      const { stdout } = await run(process.execPath, [...options, 'test/export-process.ts', format, '10000'])
      const { bytes, grown } = JSON.parse(stdout) as WrittenFile
      expect(bytes).toBeGreaterThan(25 * MEGABYTE)
      expect(grown).toBeLessThan(12 * MEGABYTE)
    },
    60_000,
  )
})
