import { bookMeeting, type MeetingDraft } from '../meetings/book-meeting'
import type { Attendance, Meeting } from '../state/model'
import { type MemoryWorld, NOW } from './memory-world'

export const MINUTE = 60
export const HOUR = 3600
export const DAY = 86_400

/** A meeting in an hour, for an hour: made by ann through the first application, hosted by ben, cleo invited. */
export function bookTestMeeting(setting: MemoryWorld, draft: Partial<MeetingDraft> = {}): Meeting {
  return bookMeeting(setting.world, {
    corpId: setting.corp.corpId,
    viaSdkId: setting.app.sdkId,
    creatorId: setting.person('ann').id,
    subject: 'Review',
    startsAt: NOW + HOUR,
    endsAt: NOW + 2 * HOUR,
    hostIds: [setting.person('ben').id],
    inviteeIds: [setting.person('cleo').id],
    ...draft,
  })
}

/** The same as a daily series of seven. */
export function bookTestSeries(setting: MemoryWorld, draft: Partial<MeetingDraft> = {}): Meeting {
  return bookTestMeeting(setting, { recurringRule: { recurring_type: 0, until_type: 1, until_count: 7 }, ...draft })
}

/** Writes down a stay, by default one that began now and goes on. */
export function addStay(setting: MemoryWorld, id: string, userid: string, stay: Partial<Attendance> = {}): void {
  const { name, id: personId } = setting.person(userid)
  const attendance = { personId, nickname: name, joinedAt: setting.world.now(), instanceid: 1, ...stay }
  const meeting = storedMeeting(setting, id)
  setting.world.meetings.put(id, { ...meeting, attendance: [...meeting.attendance, attendance] })
}

/** The meeting as the world has it now. */
export function storedMeeting({ world }: MemoryWorld, id: string): Meeting {
  const meeting = world.meetings.get(id)
  if (meeting === undefined) throw new Error(`no meeting ${id}`)
  return meeting
}
