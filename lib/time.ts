import type { Locale } from '@/lib/messages/locale'

/** A moment: ISO 8601 with offset or `Z`, as the API has it, or a Date. */
export type Instant = string | Date

/** A calendar day without a zone, `YYYY-MM-DD`. */
export type Day = string

/** What a clock on the wall shows: a day, and a time of day as `HH:mm`. */
export interface WallTime {
  day: Day
  time: string
}

/** In which words and in which zone (IANA name) a moment is shown. */
export interface Display {
  locale: Locale
  timeZone: string
}

/** A moment as doors take and tell it, `2026-03-12T06:00:00Z`: UTC, in whole seconds, since Tencent Meeting knows no finer ones. */
export const toInstant = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`

const minute = 60_000
const dayLength = 24 * 60 * minute

function toDate(instant: Instant): Date {
  const date = typeof instant === 'string' ? new Date(instant) : instant
  if (Number.isNaN(date.getTime())) throw new RangeError(`Not a moment: ${String(instant)}`)
  return date
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** Reading a zone's clock needs a formatter, which is slow to make; there is one per zone. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone)
  if (!clock) {
    const number = 'numeric'
    clock = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      ...{ year: number, month: number, day: number, hour: number, minute: number, second: number },
    })
    clocks.set(timeZone, clock)
  }
  return clock
}

/** The zone's clock read as if it were UTC, in milliseconds. */
function clockReading(date: Date, timeZone: string): number {
  const read: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {}
  for (const { type, value } of clockOf(timeZone).formatToParts(date)) read[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute: minutes = 0, second = 0 } = read
  return Date.UTC(year, month - 1, day, hour, minutes, second)
}

/** Whether the runtime knows a zone by this name. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** How far the zone is ahead of UTC at that moment, in minutes. */
export function offsetMinutes(instant: Instant, timeZone: string): number {
  const date = toDate(instant)
  const whole = Math.floor(date.getTime() / 1000) * 1000
  return (clockReading(date, timeZone) - whole) / minute
}

/** The offset in words: `GMT+8`, `GMT-3:30`, `GMT`. */
export function offsetLabel(instant: Instant, timeZone: string): string {
  const offset = Math.round(offsetMinutes(instant, timeZone))
  if (offset === 0) return 'GMT'
  const hours = Math.floor(Math.abs(offset) / 60)
  const rest = Math.abs(offset) % 60
  return `GMT${offset < 0 ? '-' : '+'}${hours}${rest ? `:${two(rest)}` : ''}`
}

/** The zone with its offset at that moment: `Asia/Shanghai (GMT+8)`. */
export function zoneLabel(instant: Instant, timeZone: string): string {
  return `${timeZone} (${offsetLabel(instant, timeZone)})`
}

/** What the zone's clock shows at that moment. */
export function toWallTime(instant: Instant, timeZone: string): WallTime {
  const [day = '', time = ''] = new Date(clockReading(toDate(instant), timeZone)).toISOString().split('T')
  return { day, time: time.slice(0, 5) }
}

/**
 * The moment at which the zone's clock shows that day and time. Where clocks jump forward the time does not exist: the offset
 * before the jump counts, so it moves later. Where they fall back it exists twice: the first one counts (RFC 5545, 3.3.5).
 */
export function fromWallTime({ day, time }: WallTime, timeZone: string): Date {
  const reading = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(reading)) throw new RangeError(`Not a wall time: ${day} ${time}`)
  const before = offsetMinutes(new Date(reading - dayLength), timeZone)
  const after = offsetMinutes(new Date(reading + dayLength), timeZone)
  const fits = [before, after]
    .map((offset) => reading - offset * minute)
    .filter((moment) => clockReading(new Date(moment), timeZone) === reading)
  return new Date(fits.length > 0 ? Math.min(...fits) : reading - before * minute)
}

/** The day that the zone's calendar shows at that moment. */
export function dayOf(instant: Instant, timeZone: string): Day {
  return toWallTime(instant, timeZone).day
}

/** The first moment of a day in a zone; not always its midnight, which some clock changes skip. */
export function startOfDay(day: Day, timeZone: string): Date {
  return fromWallTime({ day, time: '00:00' }, timeZone)
}

/** The day so many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)
}

/** How many days the second day is after the first. */
export function daysBetween(first: Day, second: Day): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayLength)
}

/** Items by the day their moment falls on in a zone, in the order they came. */
export function groupByDay<Item>(
  items: readonly Item[],
  momentOf: (item: Item) => Instant,
  timeZone: string,
): { day: Day; items: Item[] }[] {
  const groups = new Map<Day, Item[]>()
  for (const item of items) {
    const day = dayOf(momentOf(item), timeZone)
    const group = groups.get(day)
    if (group) group.push(item)
    else groups.set(day, [item])
  }
  return [...groups].map(([day, group]) => ({ day, items: group }))
}

const namers = new Map<string, Intl.DateTimeFormat>()

/** The short name of a part of a day. Formatters are slow to make, and a list names many days. */
function nameOf(part: 'month' | 'weekday', date: Date, locale: Locale): string {
  let namer = namers.get(`${part} ${locale}`)
  if (!namer) {
    namer = new Intl.DateTimeFormat(locale === 'en' ? 'en-US' : locale, { timeZone: 'UTC', [part]: 'short' })
    namers.set(`${part} ${locale}`, namer)
  }
  return namer.format(date)
}

/**
 * The pieces of a day's name. They are joined by hand below, because the joining text of Intl differs between runtimes and
 * a page must read the same on the server and in every browser.
 */
function dayNames(day: Day, locale: Locale): { year: number; month: string; date: number; weekday: string } {
  const date = new Date(`${day}T00:00:00Z`)
  const month = locale === 'en' ? nameOf('month', date, locale) : String(date.getUTCMonth() + 1)
  return { year: date.getUTCFullYear(), month, date: date.getUTCDate(), weekday: nameOf('weekday', date, locale) }
}

/** A day with its year: `2026年3月12日（周四）`, `Thu, Mar 12, 2026`. */
export function formatDay(day: Day, locale: Locale): string {
  const { year, month, date, weekday } = dayNames(day, locale)
  return locale === 'en' ? `${weekday}, ${month} ${date}, ${year}` : `${year}年${month}月${date}日（${weekday}）`
}

/** A day of this year, for headings: `3月12日 周四`, `Thu, Mar 12`. */
export function formatShortDay(day: Day, locale: Locale): string {
  const { month, date, weekday } = dayNames(day, locale)
  return locale === 'en' ? `${weekday}, ${month} ${date}` : `${month}月${date}日 ${weekday}`
}

/** A time of day given as `HH:mm`: `14:00`, `2:00 PM`. */
export function formatClock(time: string, locale: Locale): string {
  if (locale !== 'en') return time
  const [hour = 0, minutes = 0] = time.split(':').map(Number)
  return `${hour % 12 || 12}:${two(minutes)} ${hour < 12 ? 'AM' : 'PM'}`
}

/** The time of day of a moment: `14:00`, `2:00 PM`. */
export function formatTime(instant: Instant, { locale, timeZone }: Display): string {
  return formatClock(toWallTime(instant, timeZone).time, locale)
}

/** The day of a moment, with its year: `2026年3月12日（周四）`, `Thu, Mar 12, 2026`. */
export function formatDate(instant: Instant, { locale, timeZone }: Display): string {
  return formatDay(dayOf(instant, timeZone), locale)
}

/** A moment in full: `2026年3月12日（周四）14:00`, `Thu, Mar 12, 2026, 2:00 PM`. */
export function formatDateTime(instant: Instant, display: Display): string {
  const joint = display.locale === 'en' ? ', ' : ''
  return `${formatDate(instant, display)}${joint}${formatTime(instant, display)}`
}

/** A moment in full with the zone it is told in: `Thu, Mar 12, 2026, 2:00 PM Asia/Shanghai (GMT+8)`. */
export function formatZoned(instant: Instant, display: Display): string {
  return `${formatDateTime(instant, display)} ${zoneLabel(instant, display.timeZone)}`
}

/** From one moment to another; the end's day is named only where it is another one. */
export function formatRange(start: Instant, end: Instant, display: Display): string {
  const sameDay = dayOf(start, display.timeZone) === dayOf(end, display.timeZone)
  return `${formatDateTime(start, display)} – ${sameDay ? formatTime(end, display) : formatDateTime(end, display)}`
}

/** A length in minutes: `45 分钟`, `1 小时 30 分钟`; `45 min`, `1 h 30 min`. */
export function formatDuration(minutes: number, locale: Locale): string {
  const whole = Math.max(0, Math.round(minutes))
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  const parts = [
    ...(hours > 0 ? [`${hours} ${locale === 'en' ? 'h' : '小时'}`] : []),
    ...(rest > 0 || hours === 0 ? [`${rest} ${locale === 'en' ? 'min' : '分钟'}`] : []),
  ]
  return parts.join(' ')
}

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['minute', minute],
  ['hour', 60 * minute],
  ['day', dayLength],
  ['month', 30 * dayLength],
  ['year', 365 * dayLength],
]

/** How far a moment is from now, in the largest unit that fits: `3 小时后`, `in 3 hours`, `2 天前`, `now`. */
export function formatRelative(instant: Instant, now: Instant, locale: Locale): string {
  const distance = toDate(instant).getTime() - toDate(now).getTime()
  const [unit, length] = steps.findLast(([, size]) => Math.abs(distance) >= size) ?? ['second', 1000]
  const count = unit === 'second' ? 0 : Math.trunc(distance / length)
  const text = new Intl.RelativeTimeFormat(locale, { numeric: count === 0 ? 'auto' : 'always' }).format(count, unit)
  return locale === 'en' ? text : text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ')
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
