import { describe, expect, test } from 'vitest'
import { daysOf, rangeOf, readFilter, writeFilter } from './ended-filter'

const today = '2026-03-12'
const read = (query: string) => readFilter(new URLSearchParams(query))

describe('the filter of ended meetings', () => {
  test.each([
    ['', ''],
    ['days=31', ''],
    ['days=90', '?days=90'],
    ['days=90&code=351322626', '?days=90&code=351322626'],
    ['code=%23腾讯会议：351-322-626', '?code=351322626'],
    ['from=2026-02-01&to=2026-02-28', '?from=2026-02-01&to=2026-02-28'],
    ['from=2026-02-28&to=2026-02-01', ''],
    ['from=2026-02-30&to=2026-03-01', ''],
    ['from=2026-02-01', ''],
    ['days=12', ''],
    ['days=7&from=2026-02-01&to=2026-02-28', '?days=7'],
    ['code=weekly', ''],
    ['days=90&q=%20周会%20', '?days=90&q=%E5%91%A8%E4%BC%9A'],
    ['q=周会&code=351322626', '?code=351322626'],
  ])('of the address %j is written as %j', (query, written) => {
    expect(writeFilter(read(query))).toBe(written)
  })

  test('of the last days has today in it', () => {
    expect(daysOf(read('days=7'), today)).toEqual({ from: '2026-03-06', to: '2026-03-12' })
  })

  test.each([
    ['', '2026-02-09T16:00:00Z', '2026-03-13T16:00:00Z'],
    ['from=2026-03-01&to=2026-03-12', '2026-02-28T16:00:00Z', '2026-03-13T16:00:00Z'],
    ['from=2026-02-01&to=2026-02-28', '2026-01-31T16:00:00Z', '2026-02-28T16:00:00Z'],
  ])('%j asks from %s to before %s, and through tomorrow where it reaches today', (query, from, to) => {
    expect(rangeOf(read(query), today, 'Asia/Shanghai')).toEqual({ from, to })
  })
})
