import { type ListProps, MeetingsList } from './meetings-list'
import { useCancelledMeetings } from './use-cancelled-meetings'

/** What was cancelled, the latest start first. */
export function CancelledList(props: ListProps) {
  return <MeetingsList {...props} list={useCancelledMeetings(props.slug)} />
}
