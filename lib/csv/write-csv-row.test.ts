import { describe, expect, it } from 'vitest'
import { writeCsvRow } from './write-csv-row'

describe('a row of CSV', () => {
  it('quotes every cell and doubles quotes, so that commas and line breaks stay inside', () => {
    expect(writeCsvRow(['a', 'b,c', 'say "hi"', 'two\nlines', null, '王'])).toBe(
      '"a","b,c","say ""hi""","two\nlines","","王"\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1', '＝1', '＋1', '－1', '＠x', '\ufeff=1'])(
    'makes no formula of %j',
    (cell) => {
      expect(writeCsvRow([cell])).toBe(`"'${cell}"\r\n`)
    },
  )

  it.each(['a=1', '2026-03-12T06:00:00Z', "'=1", 'a@b', ''])('leaves %j as it is', (cell) => {
    expect(writeCsvRow([cell])).toBe(`"${cell}"\r\n`)
  })
})
