import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatClock } from '@/lib/time'
import { parseClock } from './parse-clock'

test.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['1430', '14:30'],
  ['9:30', '09:30'],
  ['9：05', '09:05'],
  ['14.30', '14:30'],
  ['2pm', '14:00'],
  ['2:15 p.m.', '14:15'],
  ['12am', '00:00'],
  ['12 PM', '12:00'],
  ['下午3点', '15:00'],
  ['下午3点半', '15:30'],
  ['中午12点', '12:00'],
  ['15点45分', '15:45'],
  ['上午 9 点', '09:00'],
  ['0', '00:00'],
])('%s means %s', (text, time) => {
  expect(parseClock(text)).toBe(time)
})

test.each(['', 'noon', '25', '24:00', '9:60', '1234567', '-3', '9:3:1'])('%s means no time', (text) => {
  expect(parseClock(text)).toBeNull()
})

test('what the field shows reads back as the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
      const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
      expect(parseClock(formatClock(time, 'zh-CN'))).toBe(time)
      expect(parseClock(formatClock(time, 'en'))).toBe(time)
    }),
  )
})
