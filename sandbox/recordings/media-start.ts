import type { Meeting, Recording } from '../state/model'

/** When the meeting of a recording began: with the first who came to that occurrence, else with the recording. */
export function mediaStart({ attendance }: Meeting, { subMeetingId, startedAt }: Recording): number {
  const joined = attendance.filter((stay) => stay.subMeetingId === subMeetingId).map(({ joinedAt }) => joinedAt)
  return Math.min(startedAt, ...joined)
}
