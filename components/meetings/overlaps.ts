import type { MeetingStatus } from '@/lib/meetings/schema'

interface Span {
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

function sharedMinutes(one: Span, other: Span): number {
  const start = Math.max(Date.parse(one.startsAt), Date.parse(other.startsAt))
  const end = Math.min(Date.parse(one.endsAt), Date.parse(other.endsAt))
  return Math.ceil((end - start) / 60_000)
}
