import { findPattern, type Pattern, type Rule } from '@/lib/meetings/find-pattern'
import { daysBetween, fromWallTime, toWallTime, type WallTime } from '@/lib/time'
import { isClearTime } from './is-clear-time'

/** When an event is. */
export interface EventTimes {
  /** Of an occurrence, for good. */
  id?: string
  startsAt: string
  endsAt: string
}

/** A place that a rule names, on the zone's clock. */
export type Slot = WallTime

interface Master {
  times: EventTimes
  /** The value of RRULE. */
  rule: string
  /** Places of the rule where there is no meeting. */
  left: Slot[]
  /** Meetings that are not where the rule names them, each in the place of one that it leaves free. */
  moved: { times: EventTimes; slot: Slot }[]
}

/** A series as a calendar can hold it. */
interface PlacedSeries {
  master?: Master
  /** Events that no rule covers. */
  apart: EventTimes[]
}

/**
 * Finds the rule of a series and the exceptions that make it give exactly these times. Where that cannot be, each is an event of its own:
 * what a calendar shows is never the rule's guess.
 */
export function placeSeries(
  occurrences: readonly EventTimes[],
  cancelled: readonly EventTimes[],
  timeZone: string,
): PlacedSeries {
  const sorted = occurrences.toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
  const pattern = findPattern([...sorted, ...cancelled], timeZone)
  const places = pattern && placesOf(pattern, sorted, timeZone)
  const [first] = places ?? []
  if (!pattern || !places || !first) return { apart: sorted }
  const named = new Set(places.map(({ times }) => keyOf(times)))
  const held = new Set(sorted.map(keyOf))
  const free = places.filter(({ times }) => !held.has(keyOf(times)))
  const moved: Master['moved'] = []
  const apart: EventTimes[] = []
  for (const times of sorted.filter((each) => !named.has(keyOf(each)))) {
    const place = takeNearest(free, times)
    if (place) moved.push({ times, slot: place.slot })
    else apart.push(times)
  }
  const rule = `${ruleText(pattern.rule)};COUNT=${places.length}`
  return { master: { times: first.times, rule, left: free.map(({ slot }) => slot), moved }, apart }
}

interface Place {
  slot: Slot
  times: EventTimes
}

/** From the first meeting that is where the rule has it to the last; none if calendars would not agree about one of them. */
function placesOf(pattern: Pattern, sorted: readonly EventTimes[], timeZone: string): Place[] | undefined {
  const held = new Set(sorted.map(keyOf))
  const all = pattern.days.map((day) => {
    const slot = { day, time: pattern.startTime }
    const times = timesAt(pattern, slot, timeZone)
    return times && { slot, times }
  })
  const isHeld = (place: Place | undefined) => place !== undefined && held.has(keyOf(place.times))
  const trimmed = all.slice(all.findIndex(isHeld), all.findLastIndex(isHeld) + 1)
  const clear = trimmed.filter((place) => place !== undefined)
  return clear.length >= 2 && clear.length === trimmed.length ? clear : undefined
}

const keyOf = ({ startsAt, endsAt }: EventTimes): string => `${Date.parse(startsAt)} ${Date.parse(endsAt)}`

/**
 * What a calendar makes of a place: readers differ where the clock is changed between start and end, at either of them, or shows a time
 * twice; such a place is none.
 */
function timesAt(
  { endTime, nights, ...pattern }: Pattern,
  { day, time }: Slot,
  timeZone: string,
): EventTimes | undefined {
  const start = fromWallTime({ day, time }, timeZone)
  const minutes = minutesOf(endTime) - minutesOf(pattern.startTime) + nights * 1440
  const end = new Date(start.getTime() + minutes * 60_000)
  const [startWall, endWall] = [toWallTime(start, timeZone), toWallTime(end, timeZone)]
  const isClear =
    startWall.day === day &&
    startWall.time === time &&
    endWall.time === endTime &&
    daysBetween(day, endWall.day) === nights &&
    isClearTime(start, timeZone) &&
    isClearTime(end, timeZone)
  return isClear ? { startsAt: start.toISOString(), endsAt: end.toISOString() } : undefined
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Takes the place nearest to a meeting out of those that are free. */
function takeNearest(free: Place[], { startsAt }: EventTimes): Place | undefined {
  const distance = ({ times }: Place) => Math.abs(Date.parse(times.startsAt) - Date.parse(startsAt))
  const [nearest] = free.toSorted((one, other) => distance(one) - distance(other))
  if (nearest) free.splice(free.indexOf(nearest), 1)
  return nearest
}

const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

function ruleText(rule: Rule): string {
  const every = rule.step > 1 ? `;INTERVAL=${rule.step}` : ''
  const named = (weekday: number) => weekdayNames[weekday] ?? ''
  switch (rule.unit) {
    case 'day':
      return `FREQ=DAILY${every}`
    case 'week':
      return `FREQ=WEEKLY${every};BYDAY=${rule.weekdays.map(named).join(',')};WKST=MO`
    case 'monthDate':
      return `FREQ=MONTHLY${every};BYMONTHDAY=${rule.date}`
    case 'monthWeekday':
      return `FREQ=MONTHLY${every};BYDAY=${rule.nth}${named(rule.weekday)}`
  }
}
