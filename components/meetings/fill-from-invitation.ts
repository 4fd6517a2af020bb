import type { ParsedInvitation } from '@/lib/meetings/parse-invitation'
import { repeatOf } from './repeat-values'
import { moveStart, type ScheduleValues } from './schedule-values'

/** What an invitation can fill in. */
type SaidPart = 'subject' | 'time' | 'timeZone' | 'repeat' | 'password'

/** The form with what an invitation says; what it does not say stays as it is. */
export function fillFromInvitation(
  values: ScheduleValues,
  { subject, start, end, timeZone, repeat, password }: ParsedInvitation,
): { values: ScheduleValues; parts: SaidPart[] } {
  const zoned = timeZone ? { ...values, timeZone } : values
  const timed =
    start && end
      ? { ...zoned, startDay: start.day, startTime: start.time, endDay: end.day, endTime: end.time }
      : start
        ? moveStart(zoned, start)
        : zoned
  return {
    values: {
      ...timed,
      ...(repeat && timed.startDay ? { repeat: repeatOf(repeat, timed.startDay) } : {}),
      ...(subject === undefined ? {} : { subject }),
      ...(password === undefined ? {} : { usePassword: true, password }),
    },
    parts: [
      ...(subject === undefined ? [] : ['subject' as const]),
      ...(start ? ['time' as const] : []),
      ...(timeZone ? ['timeZone' as const] : []),
      ...(repeat && timed.startDay ? ['repeat' as const] : []),
      ...(password === undefined ? [] : ['password' as const]),
    ],
  }
}
