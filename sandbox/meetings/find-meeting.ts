import type { Caller } from '../gateway/operation'
import type { Meeting } from '../state/model'
import type { World } from '../state/world'
import { isCodeRecycled } from './meeting-status'
import { meetingNotExist } from './refusals'

/** The wall: an enterprise sees its own meetings, an OAuth application of them only those made through it. */
export function reaches(caller: Caller, meeting: Meeting): boolean {
  return meeting.corpId === caller.corpId && (caller.mode === 'secret' || meeting.viaSdkId === caller.sdkId)
}

/** The meeting of an id; 9003 also when it belongs to somebody the caller does not see. */
export function requireMeeting(world: World, caller: Caller, id: string): Meeting {
  const meeting = world.meetings.get(id)
  if (meeting === undefined || !reaches(caller, meeting)) throw meetingNotExist()
  return meeting
}

/** The meeting that holds a code now; one whose code was recycled is found by id only. */
export function requireMeetingByCode(world: World, caller: Caller, code: string): Meeting {
  for (const meeting of world.meetings.values()) {
    if (meeting.code === code && reaches(caller, meeting) && !isCodeRecycled(meeting, world.now())) return meeting
  }
  throw meetingNotExist()
}
