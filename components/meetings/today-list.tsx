import { dayOf } from '@/lib/time'
import { spanOfDay } from './day-span'
import { type ListProps, MeetingsList } from './meetings-list'
import { useDayMeetings } from './use-day-meetings'

/** Everything of the day, what is over too. */
export function TodayList(props: ListProps) {
  const { slug, now, timeZone } = props
  return <MeetingsList {...props} list={useDayMeetings(slug, spanOfDay(dayOf(now, timeZone), timeZone))} />
}
