import type { ScheduleMeeting } from '@/lib/meetings/schema'
import { expandSeries } from '@/lib/recurrence/expand-series'
import { dayOf } from '@/lib/time'
import type { Span } from './overlaps'

/** When a meeting would take its people's time: once, or at each date of its series that is not left out. */
export function takenTimes(body: ScheduleMeeting, past = 0): Span[] {
  const { startsAt, endsAt, timeZone = 'UTC', recurrence, skip = [] } = body
  if (!(Date.parse(endsAt) > Date.parse(startsAt))) return []
  // A rule that is still being typed has no dates yet.
  if (!recurrence || (recurrence.custom && !(recurrence.custom.step > 0))) return [{ startsAt, endsAt }]
  const { until } = recurrence
  const left = 'count' in until ? { count: until.count - past } : until
  return expandSeries({ startsAt, endsAt, timeZone, recurrence: { ...recurrence, until: left } }).filter(
    (date) => !skip.includes(dayOf(date.startsAt, timeZone)),
  )
}
