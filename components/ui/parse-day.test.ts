import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, formatDay, formatShortDay } from '@/lib/time'
import { parseDay } from './parse-day'

const today = '2026-03-12'

test.each([
  ['2026-03-15', '2026-03-15'],
  ['2026/3/5', '2026-03-05'],
  ['2026年3月15日', '2026-03-15'],
  ['2026年3月15日（周日）', '2026-03-15'],
  ['3月15日', '2026-03-15'],
  ['3月15号', '2026-03-15'],
  ['3月15日 周日', '2026-03-15'],
  ['3-15', '2026-03-15'],
  ['3/11', '2027-03-11'],
  ['15', '2026-03-15'],
  ['11', '2026-04-11'],
  ['Mar 15', '2026-03-15'],
  ['15 march', '2026-03-15'],
  ['Sun, Mar 15, 2026', '2026-03-15'],
  ['Feb 29, 2028', '2028-02-29'],
  ['明天', '2026-03-13'],
  ['today', '2026-03-12'],
])('%s means %s', (text, day) => {
  expect(parseDay(text, today)).toBe(day)
})

test.each(['', 'soon', '2026-02-30', '13-45', '32', 'Foo 3', '2026', '2026-15'])('%s means no day', (text) => {
  expect(parseDay(text, today)).toBeNull()
})

test('a bare date at the end of the year is one of the next year', () => {
  expect(parseDay('5', '2026-12-20')).toBe('2027-01-05')
})

test('what the field shows reads back as the same day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (days) => {
      const day = addDays('2010-01-01', days)
      expect(parseDay(formatDay(day, 'zh-CN'), today)).toBe(day)
      expect(parseDay(formatDay(day, 'en'), today)).toBe(day)
    }),
  )
  expect(parseDay(formatShortDay('2026-03-20', 'en'), today)).toBe('2026-03-20')
})
