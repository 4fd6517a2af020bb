import { badParameter } from '../../meetings/refusals'

const DAY = 86_400

/** A stretch of time a list is asked for, Unix seconds, both ends included. */
export interface TimeWindow {
  from: number
  to: number
}

/** The bounds of a query; 200006 when they are the wrong way round or further apart than `maxDays`. */
export function checkedWindow(from: number, to: number, maxDays: number): TimeWindow {
  if (from > to) throw badParameter('start_time', 'after end_time')
  if (to - from > maxDays * DAY) throw badParameter('end_time', `more than ${maxDays} days after start_time`)
  return { from, to }
}

/** A bound of the query in seconds, undefined when it is missing. */
export function bound(query: Record<string, string>, name: 'start_time' | 'end_time'): number | undefined {
  return query[name] === undefined ? undefined : Number(query[name])
}
