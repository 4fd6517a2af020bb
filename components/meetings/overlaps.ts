import type { MeetingStatus } from '@/lib/meetings/schema'

export interface Span {
  startsAt: string
  endsAt: string
}

/** Something that may take up time: a meeting of a list, an entry of the calendar. */
interface Occupying extends Span {
  status: MeetingStatus
}

/** A meeting at the same time, and for how many minutes. */
export interface Overlap<Meeting> {
  meeting: Meeting
  minutes: number
}

const live = new Set<MeetingStatus>(['upcoming', 'running', 'passed'])

/** The meetings that share time with a span, the longest overlap first. One that ends when the other begins does not. */
export function findOverlaps<Meeting extends Occupying>(span: Span, meetings: readonly Meeting[]): Overlap<Meeting>[] {
  return meetings
    .filter(({ status }) => live.has(status))
    .map((meeting) => ({ meeting, minutes: sharedMinutes(span, meeting) }))
    .filter(({ minutes }) => minutes > 0)
    .sort((one, other) => other.minutes - one.minutes)
}

/** Something of the calendar, which may be one occurrence of a series. */
interface Occurring extends Occupying {
  id: string
  subMeetingId?: string | undefined
}

/** A meeting that is being changed: it does not stand in its own way. Without an occurrence all of its series. */
export interface Itself {
  id: string
  occurrence?: string | undefined
}

/** The overlaps of each of many spans, such as the dates of a series, by their order. */
export function overlapsOfEach<Meeting extends Occurring>(
  spans: readonly Span[],
  meetings: readonly Meeting[],
  itself?: Itself,
): Overlap<Meeting>[][] {
  const isItself = ({ id, subMeetingId }: Meeting) =>
    id === itself?.id && (itself.occurrence === undefined || itself.occurrence === subMeetingId)
  const others = meetings
    .filter((meeting) => live.has(meeting.status) && !isItself(meeting))
    .map((meeting) => ({ meeting, start: Date.parse(meeting.startsAt), end: Date.parse(meeting.endsAt) }))
  return spans.map((span) => {
    const [start, end] = [Date.parse(span.startsAt), Date.parse(span.endsAt)]
    const near = others.filter((other) => other.start < end && other.end > start)
    return findOverlaps(
      span,
      near.map(({ meeting }) => meeting),
    )
  })
}

function sharedMinutes(one: Span, other: Span): number {
  const start = Math.max(Date.parse(one.startsAt), Date.parse(other.startsAt))
  const end = Math.min(Date.parse(one.endsAt), Date.parse(other.endsAt))
  return Math.ceil((end - start) / 60_000)
}
