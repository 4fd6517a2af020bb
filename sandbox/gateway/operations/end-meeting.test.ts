import { describe, expect, it } from 'vitest'
import { meetingStatus } from '../../meetings/meeting-status'
import type { Meeting } from '../../state/model'
import { addStay, bookTestMeeting, bookTestSeries, DAY, HOUR, storedMeeting } from '../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, refusal, type TestCaller } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'

type Verb = 'cancelMeeting' | 'dismissMeeting'

function end(
  setting: MemoryWorld,
  verb: Verb,
  { id }: Meeting,
  fields: object = {},
  by: TestCaller = bySecret(setting),
) {
  const body = { userid: by.idOf('ann'), instanceid: 1, reason_code: 1, ...fields }
  return callOperation(setting, by, verb, { params: { meetingId: id }, body })
}

function status(setting: MemoryWorld, { id }: Meeting) {
  return meetingStatus(storedMeeting(setting, id), setting.world.now()).replace('MEETING_STATE_', '')
}

describe('cancelMeeting', () => {
  quirk('cancelMeeting', 'Success is documented as an empty body', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    expect(end(setting, 'cancelMeeting', meeting, { reason_code: -7, reason_detail: '取消会议' })).toEqual({})
    expect(status(setting, meeting)).toBe('CANCELLED')
  })

  quirk('cancelMeeting', 'Leaving out sub_meeting_id cancels', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    end(setting, 'cancelMeeting', meeting)
    expect(status(setting, meeting)).toBe('CANCELLED')
  })

  it('cancels one occurrence, and the series with its last one', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting, { recurringRule: { recurring_type: 0, until_type: 1, until_count: 2 } })
    const [first, second] = meeting.subMeetings.map((sub) => sub.id)
    end(setting, 'cancelMeeting', meeting, { sub_meeting_id: first, meeting_type: 1 })
    expect(storedMeeting(setting, meeting.id).subMeetings.map((sub) => sub.deleted)).toEqual([true, false])
    expect(status(setting, meeting)).toBe('INIT')
    end(setting, 'cancelMeeting', meeting, { sub_meeting_id: second })
    expect(status(setting, meeting)).toBe('CANCELLED')
  })

  it('refuses what is cancelled, started, over, not the caller’s or out of reach', () => {
    const setting = memoryWorld()
    const code = (meeting: Meeting, fields: object = {}, by?: TestCaller) =>
      refusal(() => end(setting, 'cancelMeeting', meeting, fields, by)).code
    const meeting = bookTestMeeting(setting)
    expect(code(meeting, { userid: 'ben' })).toBe(9102)
    expect(code(bookTestMeeting(setting, { viaSdkId: undefined }), {}, byOAuth(setting, 'ann'))).toBe(9003)
    expect(code(meeting, { sub_meeting_id: '1' })).toBe(9003)
    addStay(setting, meeting.id, 'ben')
    expect(code(meeting)).toBe(13602)
    expect(code(bookTestMeeting(setting, { startsAt: NOW - 2 * HOUR, endsAt: NOW - HOUR }))).toBe(13603)
    const twice = bookTestMeeting(setting)
    end(setting, 'cancelMeeting', twice)
    expect(code(twice)).toBe(9007)
  })

  it('refuses an occurrence that is deleted, running or over', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + DAY + HOUR)
    const [past, running, third] = meeting.subMeetings.map((sub) => sub.id)
    addStay(setting, meeting.id, 'ben', { subMeetingId: running })
    end(setting, 'cancelMeeting', meeting, { sub_meeting_id: third })
    const code = (sub_meeting_id?: string) =>
      refusal(() => end(setting, 'cancelMeeting', meeting, { sub_meeting_id })).code
    expect([past, running, third].map(code)).toEqual([13603, 13602, 9007])
    expect(refusal(() => end(setting, 'cancelMeeting', meeting)).code).toBe(13602)
  })
})

describe('dismissMeeting', () => {
  quirk('dismissMeeting', 'Success is documented as an empty body', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    addStay(setting, meeting.id, 'ben')
    addStay(setting, meeting.id, 'cleo', { leftAt: NOW })
    setting.clock.advance(HOUR)
    expect(end(setting, 'dismissMeeting', meeting, { reason_code: 3, instanceid: 33 })).toEqual({})
    const left = storedMeeting(setting, meeting.id).attendance.map((stay) => stay.leftAt)
    expect(left).toEqual([NOW + HOUR, NOW])
  })

  quirk('dismissMeeting', 'force_dismiss_meeting defaults to 1', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    setting.clock.set(meeting.startsAt)
    addStay(setting, meeting.id, 'ben')
    const gently = { force_dismiss_meeting: 0 }
    expect(refusal(() => end(setting, 'dismissMeeting', meeting, gently)).code).toBe(9042)
    const left = { ...meeting, attendance: [] }
    setting.world.meetings.put(meeting.id, left)
    end(setting, 'dismissMeeting', meeting, gently)
    expect(storedMeeting(setting, meeting.id).dismissedAt).toBe(meeting.startsAt)
  })

  quirk('dismissMeeting', 'Ending is not deleting', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    setting.clock.set(meeting.startsAt)
    addStay(setting, meeting.id, 'ben')
    expect(status(setting, meeting)).toBe('STARTED')
    end(setting, 'dismissMeeting', meeting)
    expect(status(setting, meeting)).toBe('INIT')
    setting.clock.set(meeting.endsAt)
    expect(status(setting, meeting)).toBe('NULL')
    setting.clock.set(meeting.startsAt + 30 * DAY)
    expect(status(setting, meeting)).toBe('RECYCLED')
  })

  it('with retrieve_code 1 it cannot be entered any more, and is ENDED until its code would be recycled anyway', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    setting.clock.set(meeting.startsAt)
    addStay(setting, meeting.id, 'ben')
    end(setting, 'dismissMeeting', meeting, { retrieve_code: 1 })
    expect(status(setting, meeting)).toBe('ENDED')
    expect(refusal(() => end(setting, 'dismissMeeting', meeting)).code).toBe(13603)
    expect(refusal(() => end(setting, 'cancelMeeting', meeting)).code).toBe(13603)
    setting.clock.set(meeting.startsAt + 30 * DAY)
    expect(status(setting, meeting)).toBe('RECYCLED')
  })

  it('retrieve_code has no effect on quick meetings: their code is always recycled', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { type: 1, startsAt: NOW, endsAt: NOW + HOUR })
    addStay(setting, meeting.id, 'ann')
    end(setting, 'dismissMeeting', meeting, { retrieve_code: 0 })
    expect(status(setting, meeting)).toBe('ENDED')
  })

  it('ending one occurrence leaves the later ones', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(meeting.startsAt)
    addStay(setting, meeting.id, 'ben', { subMeetingId: meeting.subMeetings[0]?.id })
    end(setting, 'dismissMeeting', meeting)
    setting.clock.advance(DAY)
    expect(status(setting, meeting)).toBe('INIT')
  })

  it('refuses others than the creator, and meetings that are not in progress', () => {
    const setting = memoryWorld()
    const code = (meeting: Meeting, fields: object = {}, by?: TestCaller) =>
      refusal(() => end(setting, 'dismissMeeting', meeting, fields, by)).code
    const meeting = bookTestMeeting(setting)
    expect(code(meeting)).toBe(9042)
    addStay(setting, meeting.id, 'ben')
    expect(code(meeting, { userid: 'ben' })).toBe(9042)
    expect(code(bookTestMeeting(setting, { viaSdkId: undefined }), {}, byOAuth(setting, 'ann'))).toBe(9003)
    expect(code(bookTestMeeting(setting, { startsAt: NOW - 2 * HOUR, endsAt: NOW - HOUR }))).toBe(13603)
    const cancelled = bookTestMeeting(setting)
    end(setting, 'cancelMeeting', cancelled)
    expect(code(cancelled)).toBe(9007)
  })
})
