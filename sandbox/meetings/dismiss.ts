import type { Meeting } from '../state/model'
import { meetingStatus } from './meeting-status'
import { currentSpan, peopleInside } from './occurrences'
import { alreadyCancelled, alreadyOver, noPermission } from './refusals'

const QUICK = 1

interface DismissOptions {
  /** End it although people are inside. */
  force: boolean
  /** Give the code back, so that nobody can enter again; quick meetings always do. */
  recycleCode: boolean
}

/**
 * The meeting ended by its creator: everybody has left. It has to be in progress, which is somebody inside or the booked time running;
 * 9042 before, 13603 after. With the code kept it can be entered again.
 */
export function dismiss(meeting: Meeting, { force, recycleCode }: DismissOptions, now: number): Meeting {
  const status = meetingStatus(meeting, now)
  if (status === 'MEETING_STATE_CANCELLED') throw alreadyCancelled()
  const isOccupied = peopleInside(meeting).length > 0
  if (!isOccupied && status !== 'MEETING_STATE_INIT') throw alreadyOver()
  if (!isOccupied && now < currentSpan(meeting, now).startsAt) throw noPermission('the meeting is not in progress')
  if (isOccupied && !force) throw noPermission('people are in the meeting')
  return {
    ...meeting,
    attendance: meeting.attendance.map((stay) => ({ ...stay, leftAt: stay.leftAt ?? now })),
    waiting: [],
    dismissedAt: now,
    codeRecycledAt: recycleCode || meeting.type === QUICK ? now : meeting.codeRecycledAt,
  }
}
