import type { Meeting } from '@/lib/meetings/schema'

type Occurrence = NonNullable<Meeting['subMeetings']>[number]

/** The occurrences that can be cancelled by themselves: still to come, and nobody inside. */
export function cancellable({ subMeetings = [], status, series }: Meeting, now: Date): Occurrence[] {
  return subMeetings.filter(
    ({ id, endsAt, cancelled }) =>
      !cancelled && Date.parse(endsAt) > now.getTime() && !(status === 'running' && id === series?.subMeetingId),
  )
}
