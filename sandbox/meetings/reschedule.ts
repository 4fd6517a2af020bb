import type { Meeting, RecurringRule, SubMeeting } from '../state/model'
import { completeRule, expandSeries } from './expand-series'
import { currentSpan, type Span } from './occurrences'
import { badParameter } from './refusals'
import { requireFutureSpan } from './require-bookable'
import { requireOccurrenceNotBegun } from './require-changeable'
import { timeZoneOf } from './time-zone'

/** An edit may not make a series longer than this, although creation may. */
const EDIT_CAP = 50

/** New times; what is left out stays. */
export type SpanChange = Partial<Span>

function changedSpan(present: Span, change: SpanChange, now: number): Span {
  const span = { startsAt: change.startsAt ?? present.startsAt, endsAt: change.endsAt ?? present.endsAt }
  if (span.startsAt !== present.startsAt) requireFutureSpan(span, now)
  else if (span.endsAt <= Math.max(span.startsAt, now)) throw badParameter('end_time', 'not after start_time or now')
  return span
}

/** Moves one occurrence; its id stays, the rule too. */
export function moveOccurrence(meeting: Meeting, id: string, change: SpanChange, now: number): Meeting {
  const sub = requireOccurrenceNotBegun(meeting, id, now)
  const moved = { ...sub, ...changedSpan(sub, change, now) }
  return { ...meeting, subMeetings: meeting.subMeetings.map((each) => (each.id === id ? moved : each)) }
}

/** A meeting at other times, as a one-off one: of a series only its current occurrence is left. */
export function asOneOff(meeting: Meeting, change: SpanChange, now: number): Meeting {
  const span = changedSpan(currentSpan(meeting, now), change, now)
  return { ...meeting, ...span, recurringRule: undefined, subMeetings: [] }
}

/** Does a rule of a request differ from the one the meeting has? */
export function changesRule(present: RecurringRule | undefined, sent: Partial<RecurringRule>): boolean {
  const names = ['recurring_type', 'until_type', 'until_date', 'until_count'] as const
  return names.some((name) => sent[name] !== undefined && sent[name] !== present?.[name])
}

/**
 * A series under another rule or at other times, counted from its current occurrence: those that are over stay and count, those to
 * come are made anew. An edit that changes neither leaves all occurrences, moved and deleted ones too, as they are.
 */
export function asSeries(meeting: Meeting, sent: Partial<RecurringRule>, change: SpanChange, now: number): Meeting {
  const present = currentSpan(meeting, now)
  const span = changedSpan(present, change, now)
  const isMoved = span.startsAt !== present.startsAt || span.endsAt !== present.endsAt
  if (meeting.recurringRule !== undefined && !isMoved && !changesRule(meeting.recurringRule, sent)) return meeting
  const rule = completeRule({ ...meeting.recurringRule, ...sent }, span.startsAt, now)
  const over = meeting.subMeetings.filter((sub) => sub.endsAt <= now)
  const subMeetings = [...over, ...comingOccurrences(meeting, rule, span, over)]
  const first = subMeetings[0] ?? span
  return { ...meeting, recurringRule: rule, subMeetings, startsAt: first.startsAt, endsAt: first.endsAt }
}

function comingOccurrences(meeting: Meeting, rule: RecurringRule, first: Span, over: SubMeeting[]): SubMeeting[] {
  const left = rule.until_count === undefined ? undefined : rule.until_count - over.length
  if (left !== undefined && left <= 0) throw badParameter('recurring_rule.until_count', 'no occurrence left')
  const made = expandSeries({ ...rule, until_count: left }, first, timeZoneOf(meeting), EDIT_CAP)
  return made.filter((sub) => !over.some((past) => past.id === sub.id))
}
