import type { Meeting } from '../state/model'

/** What really happened in a meeting, or in one occurrence: from the first who came to the last who left. */
export interface MediaRoom {
  startsAt: number
  endsAt: number
  /** Different people. */
  people: number
  /** All stays together. */
  stayedSeconds: number
}

/** The room of a meeting that is over; undefined when nobody ever came. */
export function mediaRoom({ attendance }: Meeting, subMeetingId: string | undefined): MediaRoom | undefined {
  const stays = attendance.filter((stay) => stay.subMeetingId === subMeetingId)
  if (stays.length === 0) return undefined
  const left = stays.map(({ leftAt, joinedAt }) => leftAt ?? joinedAt)
  return {
    startsAt: Math.min(...stays.map(({ joinedAt }) => joinedAt)),
    endsAt: Math.max(...left),
    people: new Set(stays.map(({ personId }) => personId)).size,
    stayedSeconds: stays.reduce((sum, { joinedAt, leftAt }) => sum + (leftAt ?? joinedAt) - joinedAt, 0),
  }
}
