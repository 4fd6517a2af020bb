import { expect, test } from 'vitest'
import { calendarMonth, shiftMonth, weekdayNames } from './calendar-month'

test('a month is shown in whole weeks from Monday or Sunday on', () => {
  const march = calendarMonth('2026-03-12', 1)
  expect(march).toHaveLength(6)
  expect(march[0]?.[0]).toBe('2026-02-23')
  expect(march.at(-1)?.at(-1)).toBe('2026-04-05')
  expect(calendarMonth('2026-02-10', 0)).toHaveLength(4)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2028-02-29', 12, '2029-02-28'],
])('%s moved by %i months is %s', (day, months, moved) => {
  expect(shiftMonth(day, months)).toBe(moved)
})

test('weekdays are named from the first one on', () => {
  expect(weekdayNames('zh-CN', 1).map(({ short }) => short)).toEqual(['一', '二', '三', '四', '五', '六', '日'])
  expect(weekdayNames('en', 0)[0]?.long).toBe('Sunday')
})
