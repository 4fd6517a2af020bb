import type { Attendance, AttendedPerson } from '@/lib/attendance/schema'

/** A stay as a part of the line: where it begins and how long it is, from 0 to 1. */
export interface Bar {
  from: number
  length: number
  stay: AttendedPerson['stays'][number]
}

/** From when to when the line goes, in milliseconds. */
export interface Span {
  from: number
  to: number
}

type Told = Pick<Attendance, 'people' | 'asOf'> & { meeting: Pick<Attendance['meeting'], 'startsAt' | 'endsAt'> }

/** From the booked start to the booked end, and as far beyond as anybody was there. */
export function spanOf({ meeting, people, asOf }: Told): Span {
  const stays = people.flatMap((person) => person.stays)
  const from = Math.min(Date.parse(meeting.startsAt), ...stays.map(({ joinedAt }) => Date.parse(joinedAt)))
  const to = Math.max(Date.parse(meeting.endsAt), ...stays.map(({ leftAt }) => Date.parse(leftAt ?? asOf)))
  return { from, to: Math.max(to, from + 1) }
}

/** Where a moment stands on the line, from 0 to 1. */
export const placeOf = (moment: number, { from, to }: Span): number => (moment - from) / (to - from)

/** Somebody's stays on the line; who is inside is there until now. */
export function layOutStays({ stays }: AttendedPerson, span: Span, asOf: string): Bar[] {
  return stays.map((stay) => {
    const from = placeOf(Date.parse(stay.joinedAt), span)
    return { from, length: placeOf(Date.parse(stay.leftAt ?? asOf), span) - from, stay }
  })
}

const MINUTE = 60_000
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440]
const TICKS_MAX = 6

/** Moments to name on the line: round ones, few enough to be read. */
export function ticksOf({ from, to }: Span): number[] {
  const step = (STEPS.find((minutes) => (to - from) / (minutes * MINUTE) <= TICKS_MAX) ?? 1440 * 7) * MINUTE
  const first = Math.ceil(from / step) * step
  return Array.from({ length: Math.max(0, Math.floor((to - first) / step) + 1) }, (_, place) => first + place * step)
}
