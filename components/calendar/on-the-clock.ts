import { addDays, type Day, toWallTime } from '@/lib/time'

/** Something with a beginning and an end. */
export interface Span {
  startsAt: string
  endsAt: string
}

/** Where something stands on the clocks and calendars of a zone; a day ends with its minute 1440. */
export interface OnTheClock<Item extends Span> {
  item: Item
  startDay: Day
  startMinute: number
  endDay: Day
  endMinute: number
}

export const DAY_MINUTES = 1440

/** Minutes since midnight by the clock on the wall. */
export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Places something on the clock. What ends at midnight ends with the day before; where clocks fall back, an end may read earlier than its start. */
export function onTheClock<Item extends Span>(item: Item, timeZone: string): OnTheClock<Item> {
  const start = toWallTime(item.startsAt, timeZone)
  const end = toWallTime(item.endsAt, timeZone)
  const endMinute = minuteOf(end.time)
  const endsAtMidnight = endMinute === 0 && end.day > start.day
  return {
    item,
    startDay: start.day,
    startMinute: minuteOf(start.time),
    endDay: endsAtMidnight ? addDays(end.day, -1) : end.day,
    endMinute: endsAtMidnight ? DAY_MINUTES : endMinute,
  }
}
