import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  dayOf,
  daysBetween,
  formatClock,
  formatDate,
  formatDateTime,
  formatDay,
  formatDuration,
  formatRange,
  formatRelative,
  formatShortDay,
  formatTime,
  formatZoned,
  fromWallTime,
  groupByDay,
  isTimeZone,
  offsetLabel,
  offsetMinutes,
  startOfDay,
  toWallTime,
  zoneLabel,
} from './time'

const zones = [
  'Asia/Shanghai',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
] as const

const years = { min: new Date('2015-01-01T00:00:00Z'), max: new Date('2040-12-31T23:59:59Z'), noInvalidDate: true }
const anyZone = fc.constantFrom(...zones)
const anyMoment = fc.date(years)
const anyWallTime = fc.date(years).map((date) => {
  const iso = date.toISOString()
  return { day: iso.slice(0, 10), time: iso.slice(11, 16) }
})

describe('a moment in words', () => {
  const thursday = '2026-03-12T06:00:00Z'
  test.each([
    ['zh-CN', 'Asia/Shanghai', '2026年3月12日（周四）14:00'],
    ['en', 'Asia/Shanghai', 'Thu, Mar 12, 2026, 2:00 PM'],
    ['zh-CN', 'America/Los_Angeles', '2026年3月11日（周三）23:00'],
    ['en', 'America/Los_Angeles', 'Wed, Mar 11, 2026, 11:00 PM'],
  ] as const)('reads as written in %s at %s', (locale, timeZone, text) => {
    expect(formatDateTime(thursday, { locale, timeZone })).toBe(text)
  })

  test.each([
    ['zh-CN', '2026-03-12', '2026年3月12日（周四）', '3月12日 周四', '14:00'],
    ['zh-CN', '2026-12-31', '2026年12月31日（周四）', '12月31日 周四', '00:00'],
    ['en', '2026-03-12', 'Thu, Mar 12, 2026', 'Thu, Mar 12', '2:00 PM'],
    ['en', '2026-12-31', 'Thu, Dec 31, 2026', 'Thu, Dec 31', '12:00 AM'],
  ] as const)('is made of the same words everywhere in %s: %s', (locale, day, long, short, clock) => {
    const display = { locale, timeZone: 'Asia/Shanghai' }
    const time = { '14:00': '14:00', '2:00 PM': '14:00', '00:00': '00:00', '12:00 AM': '00:00' }[clock]
    const at = fromWallTime({ day, time }, display.timeZone)
    const later = new Date(at.getTime() + 86_400_000)
    const joint = locale === 'en' ? ', ' : ''
    expect([formatDay(day, locale), formatDate(at, display)]).toEqual([long, long])
    expect(formatShortDay(day, locale)).toBe(short)
    expect([formatClock(time, locale), formatTime(at, display)]).toEqual([clock, clock])
    expect(formatDateTime(at, display)).toBe(long + joint + clock)
    expect(formatZoned(at, display)).toBe(`${long}${joint}${clock} Asia/Shanghai (GMT+8)`)
    expect(formatRange(at, later, display)).toBe(`${long}${joint}${clock} – ${formatDateTime(later, display)}`)
  })

  test('midnight and noon are told apart in English', () => {
    const display = { locale: 'en', timeZone: 'UTC' } as const
    expect(formatDateTime('2026-01-01T00:05:00Z', display)).toContain('12:05 AM')
    expect(formatDateTime('2026-01-01T12:05:00Z', display)).toContain('12:05 PM')
  })

  test('a range names the second day only where it differs', () => {
    const display = { locale: 'zh-CN', timeZone: 'Asia/Shanghai' } as const
    expect(formatRange(thursday, '2026-03-12T07:30:00Z', display)).toBe('2026年3月12日（周四）14:00 – 15:30')
    expect(formatRange(thursday, '2026-03-12T16:30:00Z', display)).toBe(
      '2026年3月12日（周四）14:00 – 2026年3月13日（周五）00:30',
    )
  })

  test('what is no moment is refused', () => {
    expect(() => formatDateTime('soon', { locale: 'en', timeZone: 'UTC' })).toThrow(RangeError)
  })
})

describe('days, lengths and distances', () => {
  test.each([
    ['zh-CN', '2026年3月12日（周四）', '3月12日 周四'],
    ['en', 'Thu, Mar 12, 2026', 'Thu, Mar 12'],
  ] as const)('a day has a long and a short name in %s', (locale, long, short) => {
    expect(formatDay('2026-03-12', locale)).toBe(long)
    expect(formatShortDay('2026-03-12', locale)).toBe(short)
  })

  test.each([
    [0, '0 分钟', '0 min'],
    [45, '45 分钟', '45 min'],
    [60, '1 小时', '1 h'],
    [90, '1 小时 30 分钟', '1 h 30 min'],
  ])('%i minutes', (minutes, zh, en) => {
    expect(formatDuration(minutes, 'zh-CN')).toBe(zh)
    expect(formatDuration(minutes, 'en')).toBe(en)
  })

  test.each([
    ['2026-03-12T09:00:00Z', '3 小时后', 'in 3 hours'],
    ['2026-03-12T05:15:00Z', '45 分钟前', '45 minutes ago'],
    ['2026-03-12T06:00:20Z', '现在', 'now'],
    ['2026-03-10T06:00:00Z', '2 天前', '2 days ago'],
    ['2027-03-13T06:00:00Z', '1 年后', 'in 1 year'],
  ])('%s seen from 06:00', (moment, zh, en) => {
    const now = '2026-03-12T06:00:00Z'
    expect(formatRelative(moment, now, 'zh-CN')).toBe(zh)
    expect(formatRelative(moment, now, 'en')).toBe(en)
  })

  test('adding days crosses months and leap days, and daysBetween undoes it', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
    fc.assert(
      fc.property(anyWallTime, fc.integer({ min: -800, max: 800 }), ({ day }, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days)
      }),
    )
  })
})

describe('zones', () => {
  test.each([
    ['Asia/Shanghai', '2026-07-01T00:00:00Z', 'GMT+8'],
    ['Asia/Kolkata', '2026-07-01T00:00:00Z', 'GMT+5:30'],
    ['America/St_Johns', '2026-01-01T00:00:00Z', 'GMT-3:30'],
    ['Europe/London', '2026-01-01T00:00:00Z', 'GMT'],
    ['Europe/London', '2026-07-01T00:00:00Z', 'GMT+1'],
  ])('%s at %s is %s', (zone, moment, label) => {
    expect(offsetLabel(moment, zone)).toBe(label)
    expect(zoneLabel(moment, zone)).toBe(`${zone} (${label})`)
  })

  test('names are checked', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('Mars/Olympus')).toBe(false)
  })

  test('offsets agree with Temporal at any moment', () => {
    fc.assert(
      fc.property(anyMoment, anyZone, (moment, zone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
        expect(offsetMinutes(moment, zone)).toBe(zoned.offsetNanoseconds / 60e9)
      }),
    )
  })

  test('a wall time becomes the moment that Temporal gives, also in gaps and repeats', () => {
    fc.assert(
      fc.property(anyWallTime, anyZone, (wall, zone) => {
        const zoned = Temporal.PlainDateTime.from(`${wall.day}T${wall.time}`).toZonedDateTime(zone)
        expect(fromWallTime(wall, zone).getTime()).toBe(zoned.epochMilliseconds)
      }),
    )
  })

  const edges = zones.flatMap((zone) => {
    const edge = Temporal.ZonedDateTime.from(`2026-01-01T00:00[${zone}]`).getTimeZoneTransition('next')
    const second = edge?.getTimeZoneTransition('next')
    return [edge, second].flatMap((at) => (at ? [{ zone, at: at.epochMilliseconds }] : []))
  })

  test('both clock changes of the year are covered in every zone that has them', () => {
    expect(edges).toHaveLength(8)
  })

  test.each(edges)('every quarter hour round the change of $zone at $at reads back', ({ zone, at }) => {
    for (let step = -16; step <= 16; step++) {
      const moment = new Date(at + step * 15 * 60_000)
      const wall = toWallTime(moment, zone)
      const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)
      expect(wall).toEqual({ day: zoned.toPlainDate().toString(), time: zoned.toPlainTime().toString().slice(0, 5) })
      const expected = Temporal.PlainDateTime.from(`${wall.day}T${wall.time}`).toZonedDateTime(zone)
      expect(fromWallTime(wall, zone).getTime()).toBe(expected.epochMilliseconds)
    }
  })

  test('the start of a day is the first moment of that day', () => {
    fc.assert(
      fc.property(anyWallTime, anyZone, ({ day }, zone) => {
        const start = startOfDay(day, zone)
        expect(dayOf(start, zone)).toBe(day)
        expect(dayOf(new Date(start.getTime() - 60_000), zone)).toBe(addDays(day, -1))
      }),
    )
  })

  test('what is no wall time is refused', () => {
    expect(() => fromWallTime({ day: '2026-02-30x', time: '10:00' }, 'UTC')).toThrow(RangeError)
  })
})

test('items are grouped by the day of the zone, in their order', () => {
  const items = ['2026-03-11T15:00:00Z', '2026-03-11T16:00:00Z', '2026-03-12T01:00:00Z']
  expect(groupByDay(items, (item) => item, 'Asia/Shanghai')).toEqual([
    { day: '2026-03-11', items: items.slice(0, 1) },
    { day: '2026-03-12', items: items.slice(1) },
  ])
  expect(groupByDay(items, (item) => item, 'America/Los_Angeles')).toEqual([{ day: '2026-03-11', items }])
})
