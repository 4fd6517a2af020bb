import type { Meeting, MeetingSummary } from '@/lib/meetings/schema'

type Occurrence = NonNullable<Meeting['subMeetings']>[number]

/** The occurrence of a series that an address names, by its id or by its start. */
export function findOccurrence({ subMeetings }: Meeting, name: string | null): Occurrence | undefined {
  return name === null ? undefined : subMeetings?.find(({ id, startsAt }) => id === name || startsAt === name)
}

/** A meeting as it stands at one of its occurrences; the current one is what Tencent's answer is about. */
export function atOccurrence(meeting: Meeting, occurrence: Occurrence | undefined, now: Date): Meeting {
  if (!occurrence || occurrence.id === meeting.series?.subMeetingId) return meeting
  const { startsAt, endsAt } = occurrence
  return { ...meeting, startsAt, endsAt, status: statusOf(meeting, occurrence, now) }
}

function statusOf({ status }: Meeting, { cancelled, endsAt }: Occurrence, now: Date): MeetingSummary['status'] {
  if (cancelled || status === 'cancelled') return 'cancelled'
  if (Date.parse(endsAt) <= now.getTime()) return 'ended'
  return status === 'ended' || status === 'recycled' ? status : 'upcoming'
}

/** How many occurrences of a series come after its current one. */
export function laterOccurrences({ series, subMeetings = [], startsAt: current }: Meeting): number {
  if (!series) return 0
  const listed = subMeetings.filter(({ startsAt, cancelled }) => !cancelled && startsAt > current).length
  return Math.max(listed, (series.remaining ?? 1) - 1)
}
