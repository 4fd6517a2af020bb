import { parseCode } from '@/lib/meetings/parse-code'
import { addDays, type Day, daysBetween, startOfDay, toInstant } from '@/lib/time'
import { readDay } from './read-day'

/** Lengths of time to choose from, in days. */
export const presets = [7, 31, 90, 365] as const
export type Preset = (typeof presets)[number]

/** Which ended meetings are shown, as the address of the page says it. */
export interface EndedFilter {
  /** The last so many days, or a span of days, both included. */
  span: { days: Preset } | { from: Day; to: Day }
  code?: string
  /** Words of the subject. */
  q?: string
  /** The saved view that one is in. */
  saved?: string
}

export const usualDays: Preset = 31

/** As many signs as the door takes. */
const MAX_WORDS = 300

/** A part of the ended meetings as the door is asked for it. */
export interface EndedRange {
  from: string
  to: string
  code?: string
  q?: string
}

/** The filter of an address. What does not read is left out, as if it were not there. */
export function readFilter(params: URLSearchParams): EndedFilter {
  const days = presets.find((preset) => String(preset) === params.get('days'))
  const [from, to] = [readDay(params.get('from')), readDay(params.get('to'))]
  const isSpan = from !== undefined && to !== undefined && daysBetween(from, to) >= 0
  const code = parseCode(params.get('code') ?? '')
  const q = code ? '' : (params.get('q') ?? '').trim().slice(0, MAX_WORDS)
  const saved = params.get('saved')
  const span = days ? { days } : isSpan ? { from, to } : { days: usualDays }
  return { span, ...(code ? { code } : {}), ...(q ? { q } : {}), ...(saved ? { saved } : {}) }
}

/** The address's query of a filter; empty for the usual one. */
export function writeFilter({ span, code, q, saved }: EndedFilter): string {
  const params = new URLSearchParams()
  if ('from' in span) {
    params.set('from', span.from)
    params.set('to', span.to)
  } else if (span.days !== usualDays) params.set('days', String(span.days))
  if (code) params.set('code', code)
  if (q) params.set('q', q)
  if (saved) params.set('saved', saved)
  return params.size > 0 ? `?${params}` : ''
}

/** The first and the last day of a filter. */
export function daysOf({ span }: EndedFilter, today: Day): { from: Day; to: Day } {
  return 'from' in span ? span : { from: addDays(today, 1 - span.days), to: today }
}

/**
 * The span to ask the door for; its end is not included. What reaches today is asked for through tomorrow: a clock that is
 * ahead of ours must not hide what has just ended.
 */
export function rangeOf(filter: EndedFilter, today: Day, timeZone: string): { from: string; to: string } {
  const { from, to } = daysOf(filter, today)
  const last = daysBetween(to, today) > 0 ? to : addDays(to, 1)
  return { from: toInstant(startOfDay(from, timeZone)), to: toInstant(startOfDay(addDays(last, 1), timeZone)) }
}

/** What the door is asked for, of a filter. */
export function askedFor(filter: EndedFilter, today: Day, timeZone: string): EndedRange {
  const { code, q } = filter
  return { ...rangeOf(filter, today, timeZone), ...(code ? { code } : {}), ...(q ? { q } : {}) }
}
