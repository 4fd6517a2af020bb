import type { Template, TemplateContent } from '@/lib/templates/schema'
import { fromWallTime, toInstant } from '@/lib/time'
import { moreOf } from '../meetings/more-values'
import { repeatOf } from '../meetings/repeat-values'
import { type ChosenRoom, defaultSettings, lengthOf, type ScheduleValues, toBody } from '../meetings/schedule-values'
import { guestLinesOf } from './guest-lines'
import { endByCount, firstOfRule } from './next-start'
import { wallTimes } from './taken-over'

const MINUTE = 60_000

/** What a template keeps of a form: everything but days and times. */
export function toContent(values: ScheduleValues): TemplateContent {
  const body = toBody(values)
  const { startsAt, endsAt, skip: _skip, recurrence, ...lasting } = body
  const { timeZone } = lasting
  return {
    ...lasting,
    ...(recurrence ? { recurrence: endByCount({ startsAt, endsAt, timeZone, recurrence }) } : {}),
    minutes: lengthOf(body),
  }
}

/**
 * The form as a template has it. The start stays the moment that it is, in the template's zone; a rule that does not name its
 * day moves it to the next day that it names.
 */
export function fromTemplate(
  values: ScheduleValues,
  { content, hosts, invitees }: Pick<Template, 'content' | 'hosts' | 'invitees'>,
  rooms: readonly ChosenRoom[],
): ScheduleValues {
  const { subject, minutes, password, settings, recurrence, guests = [], timeZone = values.timeZone } = content
  const times = timesOf(values, { timeZone, minutes, recurrence })
  const day = times.startDay
  return {
    ...times,
    ...{ subject, timeZone },
    // Whoever schedules hosts the meeting without being named.
    hosts: hosts.filter(({ isYou }) => !isYou),
    invitees: invitees.filter(({ isYou }) => !isYou),
    usePassword: password !== undefined,
    password: password ?? '',
    settings: { ...defaultSettings, ...settings },
    rooms: rooms.filter(({ id }) => content.rooms?.includes(id)),
    more: { ...moreOf(content), guestLines: guestLinesOf(guests) },
    repeat: recurrence && day ? repeatOf(recurrence, day) : null,
  }
}

type Times = Pick<ScheduleValues, 'startDay' | 'startTime' | 'endDay' | 'endTime'>

function timesOf(
  values: ScheduleValues,
  { timeZone, minutes, recurrence }: { timeZone: string; minutes: number; recurrence: TemplateContent['recurrence'] },
): Times {
  const { startDay, startTime, endDay, endTime } = values
  if (!startDay || !startTime) return { startDay, startTime, endDay, endTime }
  const startsAt = toInstant(fromWallTime({ day: startDay, time: startTime }, values.timeZone))
  const series = recurrence && { startsAt, endsAt: startsAt, timeZone, recurrence }
  return wallTimes((series && firstOfRule(series, startsAt)) ?? startsAt, minutes * MINUTE, timeZone)
}
