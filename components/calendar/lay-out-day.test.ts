import { describe, expect, it, test } from 'vitest'
import { layOutDay } from './lay-out-day'
import { onTheClock } from './on-the-clock'

const zone = 'Asia/Shanghai'
const on = (day: string, from: string, to: string, lastDay = day) => ({
  startsAt: new Date(`${day}T${from}:00+08:00`).toISOString(),
  endsAt: new Date(`${lastDay}T${to}:00+08:00`).toISOString(),
})
const place = (day: string, spans: readonly { startsAt: string; endsAt: string }[]) =>
  layOutDay(
    spans.map((span) => onTheClock(span, zone)),
    day,
  ).map(({ from, to, lane, lanes }) => [from, to, lane, lanes])

describe('a day of meetings is laid out', () => {
  const day = '2026-03-12'
  test.each([
    ['one alone takes the width', [on(day, '09:00', '10:00')], [[540, 600, 0, 1]]],
    [
      'touching ends and starts share nothing',
      [on(day, '09:00', '10:00'), on(day, '10:00', '11:00')],
      [
        [540, 600, 0, 1],
        [600, 660, 0, 1],
      ],
    ],
    [
      'two that overlap stand side by side',
      [on(day, '09:00', '10:00'), on(day, '09:30', '11:00')],
      [
        [540, 600, 0, 2],
        [570, 660, 1, 2],
      ],
    ],
    [
      'a lane that is free again is used again',
      [on(day, '09:00', '12:00'), on(day, '09:00', '10:00'), on(day, '10:00', '11:00')],
      [
        [540, 720, 0, 2],
        [540, 600, 1, 2],
        [600, 660, 1, 2],
      ],
    ],
    ['a very short one is high enough to read', [on(day, '09:00', '09:05')], [[540, 560, 0, 1]]],
    ['one at the end of the day stays on it', [on(day, '23:55', '00:00', '2026-03-13')], [[1420, 1440, 0, 1]]],
    [
      'one that goes on after midnight ends with the day',
      [on(day, '23:00', '01:00', '2026-03-13')],
      [[1380, 1440, 0, 1]],
    ],
    ['one that began the day before begins with the day', [on('2026-03-11', '23:00', '01:00', day)], [[0, 60, 0, 1]]],
    ['one that ended at midnight is not on the day', [on('2026-03-11', '23:00', '00:00', day)], []],
    ['one of another day is not on it', [on('2026-03-13', '09:00', '10:00')], []],
  ])('%s', (_, spans, expected) => expect(place(day, spans)).toEqual(expected))
})

it('says on which sides a meeting reaches into other days', () => {
  const night = onTheClock(on('2026-03-12', '22:00', '02:00', '2026-03-14'), zone)
  const sides = ['2026-03-12', '2026-03-13', '2026-03-14'].map((day) => {
    const [block] = layOutDay([night], day)
    return [block?.isContinued, block?.goesOn]
  })
  expect(sides).toEqual([
    [false, true],
    [true, true],
    [true, false],
  ])
})
