import { addDays, dayOf, fromWallTime, toWallTime, type WallTime } from '@/lib/time'
import { NUMBER, readNumber } from './read-number'
import { type Clocks, takeClocks } from './take-clocks'
import { takeDays } from './take-days'
import { takeLength } from './take-length'
import { Typed } from './typed'

/** One way to understand what was typed, on the zone's clock. */
export interface Reading {
  start: WallTime
  /** Missing where no end and no length was said. */
  end?: WallTime
  /** The clock skips what was typed; this is the same moment on the clock after it. */
  isSkipped: boolean
}

interface Circumstances {
  now: Date
  timeZone: string
}

const DAY = 1440
const MINUTE = 60_000
/** Words that say nothing. */
const FILLERS = /[\s,，。、;；的]|\b(?:at|on|for|from)\b|从|时长|开始|开会/gu

/**
 * What somebody means who types `明天下午3点 1小时`, `周五 10:30-11` or `next tue 3pm 45m`: every reading, soonest first. None where a part
 * of it is not understood or there is no such time: nothing is guessed. Times that are over are left out where the day was not said.
 */
export function parseTypedTime(text: string, { now, timeZone }: Circumstances): Reading[] {
  const typed = new Typed(text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim())
  const today = dayOf(now, timeZone)
  const soon = takeSoon(typed, now)
  const length = takeLength(typed)
  if (soon) return isLeftOver(typed) ? [] : [fromMoment(soon, length, timeZone)]
  const days = takeDays(typed, today)
  const clocks = takeClocks(typed)
  if (!clocks || isLeftOver(typed)) return []
  const read = (day: string) => clocks.map((each) => toReading(day, each, length, timeZone))
  const isAhead = ({ start }: Reading) => fromWallTime(start, timeZone) > now
  if (!days) {
    const ahead = read(today).filter(isAhead)
    return order(ahead.length > 0 ? ahead : read(addDays(today, 1)))
  }
  const readings = days.flatMap(read)
  const ahead = readings.filter(isAhead)
  return order(ahead.length > 0 ? ahead : readings)
}

const isLeftOver = (typed: Typed): boolean => typed.rest.replaceAll(FILLERS, '') !== ''

/** `半小时后`, `in 20 minutes`: from now on, to the next whole minute. */
function takeSoon(typed: Typed, now: Date): Date | undefined {
  const half = typed.take(/半个?小时(?:以后|之后|后)/u)
  const found = half
    ? undefined
    : typed.take(
        new RegExp(`(${NUMBER})个?(小时|分钟)(?:以后|之后|后)|\\bin (\\d{1,3}) ?(hours?|minutes?|mins?|h|m)\\b`, 'u'),
      )
  if (!half && !found) return undefined
  const unit = found?.[2] ?? found?.[4] ?? ''
  const minutes = half ? 30 : readNumber(found?.[1] ?? found?.[3] ?? '0') * (/^(?:小时|h)/u.test(unit) ? 60 : 1)
  return new Date(Math.ceil((now.getTime() + minutes * MINUTE) / MINUTE) * MINUTE)
}

function fromMoment(start: Date, length: number | undefined, timeZone: string): Reading {
  const end = length === undefined ? undefined : new Date(start.getTime() + length * MINUTE)
  return { start: toWallTime(start, timeZone), ...(end ? { end: toWallTime(end, timeZone) } : {}), isSkipped: false }
}

function toReading(day: string, { start, end }: Clocks, length: number | undefined, timeZone: string): Reading {
  const wall = at(day, start)
  const moment = fromWallTime(wall, timeZone)
  const shown = toWallTime(moment, timeZone)
  const isSkipped = shown.day !== wall.day || shown.time !== wall.time
  if (end !== undefined)
    return { start: shown, end: toWallTime(fromWallTime(at(day, end), timeZone), timeZone), isSkipped }
  return { ...fromMoment(moment, length, timeZone), isSkipped }
}

function at(day: string, minutes: number): WallTime {
  const rest = minutes % DAY
  const time = `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`
  return { day: addDays(day, Math.floor(minutes / DAY)), time }
}

function order(readings: Reading[]): Reading[] {
  const keyOf = ({ start, end }: Reading) => `${start.day}T${start.time} ${end?.day ?? ''}T${end?.time ?? ''}`
  const unique = new Map(readings.map((reading) => [keyOf(reading), reading]))
  return [...unique.entries()].sort(([one], [other]) => one.localeCompare(other)).map(([, reading]) => reading)
}
