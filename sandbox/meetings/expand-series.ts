import { Temporal } from 'temporal-polyfill'
import type { RecurringRule, SubMeeting } from '../state/model'
import type { Span } from './occurrences'
import { badParameter } from './refusals'

const DEFAULT_COUNT = 7
const DEFAULT_DAYS = 7

/** How many occurrences a new series may have: 200, or 50 when it repeats every two weeks or every month. */
export function creationCap(recurringType: number): number {
  return recurringType >= 3 ? 50 : 200
}

/** A rule with the documented defaults: daily, by date, 7 days or 7 times. A series that starts later counts its 7 days from its start. */
export function completeRule(rule: Partial<RecurringRule>, startsAt: number, now: number): RecurringRule {
  const base = { recurring_type: rule.recurring_type ?? 0, until_type: rule.until_type ?? 0 }
  return base.until_type === 1
    ? { ...base, until_count: rule.until_count ?? DEFAULT_COUNT }
    : { ...base, until_date: rule.until_date ?? Math.max(now, startsAt) + DEFAULT_DAYS * 86_400 }
}

function firstStart(startsAt: number, zone: string): Temporal.ZonedDateTime {
  try {
    return Temporal.Instant.fromEpochMilliseconds(startsAt * 1000).toZonedDateTimeISO(zone)
  } catch {
    throw badParameter('time_zone', 'unknown time zone')
  }
}

/** The n-th candidate of a rule, or undefined where the rule has a gap: weekends, months without the day. */
function candidate(type: number, first: Temporal.ZonedDateTime, n: number): Temporal.ZonedDateTime | undefined {
  if (type === 4) {
    const inMonth = first.add({ months: n })
    return inMonth.day === first.day ? inMonth : undefined
  }
  const step = type === 3 ? 14 : type === 2 ? 7 : 1
  const day = first.add({ days: n * step })
  return type === 1 && day.dayOfWeek > 5 ? undefined : day
}

/**
 * All occurrences of a series whose first may start at `first.startsAt`. The wall clock of `zone` stays the same across changes of
 * summer time. Throws 200006 for a rule without occurrences or with more than `cap`.
 */
export function expandSeries(rule: RecurringRule, first: Span, zone: string, cap: number): SubMeeting[] {
  const start = firstStart(first.startsAt, zone)
  const length = first.endsAt - first.startsAt
  const last = rule.until_type === 0 ? (rule.until_date ?? first.startsAt) : Number.POSITIVE_INFINITY
  const wanted = rule.until_type === 1 ? (rule.until_count ?? DEFAULT_COUNT) : Number.POSITIVE_INFINITY
  const occurrences: SubMeeting[] = []
  for (let n = 0; occurrences.length < wanted; n += 1) {
    const zoned = candidate(rule.recurring_type, start, n)
    if (zoned === undefined) continue
    const startsAt = Math.floor(zoned.epochMilliseconds / 1000)
    if (startsAt > last) break
    if (occurrences.length === cap) throw badParameter('recurring_rule', `more than ${cap} occurrences`)
    occurrences.push({ id: String(startsAt), startsAt, endsAt: startsAt + length, deleted: false })
  }
  if (occurrences.length === 0) throw badParameter('recurring_rule.until_date', 'before the first meeting')
  return occurrences
}
