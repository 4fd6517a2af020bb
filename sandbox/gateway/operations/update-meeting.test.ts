import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../state/model'
import {
  addStay,
  bookTestMeeting,
  bookTestSeries,
  DAY,
  HOUR,
  MINUTE,
  storedMeeting,
} from '../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, oneMeeting, refusal, type TestCaller } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'

function update(
  setting: MemoryWorld,
  { id }: Meeting,
  fields: Record<string, unknown>,
  by: TestCaller = bySecret(setting),
) {
  const body = { userid: by.idOf('ann'), instanceid: 1, ...fields }
  return callOperation(setting, by, 'updateMeeting', { params: { meetingId: id }, body })
}

function starts(meeting: Meeting): number[] {
  return meeting.subMeetings.map((sub) => sub.startsAt)
}

const FULL = {
  password: '1111',
  settings: { mute_enable_join: true, auto_record_type: 'cloud' },
  enableLive: true,
  liveConfig: { live_subject: 'Live', enable_live_im: true },
  enableDocUpload: false,
  guests: [{ area: '86', phone_number: '13800000009' }],
  extras: { location: 'Room 1' },
}

describe('updateMeeting', () => {
  it('quirk: answers ids and live data only, as in the documented example', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    const answer = update(setting, meeting, {
      subject: 'test meeting',
      hosts: ['ann', 'ben'],
      invitees: ['dirk', 'guest'],
      start_time: String(NOW + 3 * HOUR),
      end_time: String(NOW + 4 * HOUR),
      password: '0011',
      settings: { mute_enable_join: true },
      enable_live: true,
      live_config: { live_subject: 'mod-live-test', live_watermark: { watermark_opt: 0 } },
      location: '18单元',
      guests: [{ area: '86', phone_number: '13800000009', guest_name: 'G' }],
    })
    expect(answer).toEqual({
      meeting_number: 1,
      meeting_info_list: [
        {
          meeting_id: meeting.id,
          meeting_code: meeting.code,
          enable_live: true,
          live_config: { live_addr: `http://127.0.0.1:9/l/${meeting.code}` },
        },
      ],
    })
    expect(storedMeeting(setting, meeting.id)).toMatchObject({
      subject: 'test meeting',
      hostIds: [setting.person('ann').id, setting.person('ben').id],
      inviteeIds: [setting.person('dirk').id],
      nonRegistered: ['guest'],
      startsAt: NOW + 3 * HOUR,
      endsAt: NOW + 4 * HOUR,
      password: '0011',
      extras: { location: '18单元' },
      guests: [{ guest_name: 'G' }],
    })
  })

  it('keep: an edit of the subject changes nothing else', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting, FULL)
    update(setting, meeting, { subject: 'New' })
    expect(storedMeeting(setting, meeting.id)).toEqual({ ...meeting, subject: 'New' })
  })

  it('quirk, reset: kind, recurrence, live and document permission fall back to the defaults of the table', () => {
    const setting = memoryWorld()
    setting.world.modes.omittedFields = 'reset'
    const meeting = bookTestSeries(setting, FULL)
    update(setting, meeting, { subject: 'New' })
    expect(storedMeeting(setting, meeting.id)).toEqual({
      ...meeting,
      subject: 'New',
      recurringRule: undefined,
      subMeetings: [],
      enableLive: false,
      liveConfig: undefined,
      enableDocUpload: true,
    })
  })

  it('reset: the groups sent again are kept', () => {
    const setting = memoryWorld()
    setting.world.modes.omittedFields = 'reset'
    const meeting = bookTestSeries(setting, FULL)
    update(setting, meeting, {
      subject: 'New',
      meeting_type: 1,
      recurring_rule: meeting.recurringRule,
      enable_live: true,
      live_config: meeting.liveConfig,
      enable_doc_upload_permission: false,
    })
    expect(storedMeeting(setting, meeting.id)).toEqual({ ...meeting, subject: 'New' })
  })

  it('quirk: the empty password removes it, leaving it out keeps it', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { password: '0011' })
    update(setting, meeting, { subject: 'New' })
    expect(storedMeeting(setting, meeting.id).password).toBe('0011')
    update(setting, meeting, { password: '' })
    expect(storedMeeting(setting, meeting.id).password).toBeUndefined()
  })

  it('quirk: an empty list removes all guests, leaving it out keeps them; so with invitees', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { guests: FULL.guests })
    update(setting, meeting, { subject: 'New' })
    expect(storedMeeting(setting, meeting.id)).toMatchObject({ guests: FULL.guests, inviteeIds: meeting.inviteeIds })
    update(setting, meeting, { guests: [], invitees: [] })
    expect(storedMeeting(setting, meeting.id)).toMatchObject({ guests: [], inviteeIds: [] })
  })

  it('quirk: hosts must contain userid, as objects or bare ids; the example breaks this', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    expect(refusal(() => update(setting, meeting, { hosts: ['ben'] }))).toMatchObject({ code: 200006, status: 400 })
    update(setting, meeting, { hosts: [{ userid: 'ann' }, 'cleo'] })
    expect(storedMeeting(setting, meeting.id).hostIds).toEqual(['ann', 'cleo'].map((id) => setting.person(id).id))
  })

  it('quirk: other settings are without effect here than at creation', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    update(setting, meeting, {
      settings: { allow_unmute_self: false, host_video: true, participant_video: true, play_ivr_on_leave: true },
    })
    expect(storedMeeting(setting, meeting.id).settings).toEqual({ play_ivr_on_leave: true })
  })

  it('live settings sent are merged, and count only while the live stream is on', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, FULL)
    update(setting, meeting, { live_config: { live_summary: 'More' } })
    expect(storedMeeting(setting, meeting.id).liveConfig).toEqual({ ...FULL.liveConfig, live_summary: 'More' })
    update(setting, meeting, { enable_live: false, live_config: { live_summary: 'Off' } })
    expect(storedMeeting(setting, meeting.id)).toMatchObject({ enableLive: false, liveConfig: undefined })
  })

  it('quirk: type cannot be changed', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    update(setting, meeting, { type: 1 })
    expect(storedMeeting(setting, meeting.id)).toEqual(meeting)
  })

  it.each([
    ['a sensitive subject', { subject: '敏感词' }, 9093],
    ['a start in the past', { start_time: String(NOW - HOUR) }, 200006],
    ['an end before the start', { end_time: String(NOW + HOUR) }, 200006],
    ['11 hosts', { hosts: Array(11).fill('ann') }, 200006],
    ['somebody else than the creator', { userid: 'ben' }, 9102],
  ])('refuses %s and changes nothing', (_case, fields, code) => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    expect(refusal(() => update(setting, meeting, { password: '2222', ...fields })).code).toBe(code)
    expect(storedMeeting(setting, meeting.id)).toEqual(meeting)
  })

  it('cannot change a meeting that is started, over, cancelled or out of reach', () => {
    const setting = memoryWorld()
    const running = bookTestMeeting(setting)
    addStay(setting, running.id, 'ben')
    expect(refusal(() => update(setting, running, { subject: 'New' })).code).toBe(13602)
    const over = bookTestMeeting(setting, { startsAt: NOW - 2 * HOUR, endsAt: NOW - HOUR })
    expect(refusal(() => update(setting, over, { subject: 'New' })).code).toBe(13603)
    const cancelled = bookTestMeeting(setting)
    setting.world.meetings.put(cancelled.id, { ...cancelled, cancelledAt: NOW })
    expect(refusal(() => update(setting, cancelled, { subject: 'New' })).code).toBe(9007)
    const notMine = bookTestMeeting(setting, { viaSdkId: undefined })
    expect(refusal(() => update(setting, notMine, { subject: 'New' }, byOAuth(setting, 'ann'))).code).toBe(9003)
  })

  it('a meeting that has begun empty can be prolonged without moving its start', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    setting.clock.set(meeting.startsAt + MINUTE)
    update(setting, meeting, { start_time: String(meeting.startsAt), end_time: String(meeting.endsAt + HOUR) })
    expect(storedMeeting(setting, meeting.id).endsAt).toBe(meeting.endsAt + HOUR)
  })

  it('later fields come back in the answer where later versions return them', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    const answer = update(setting, meeting, { host_key: '123456', settings: { change_nickname: 2 } })
    expect(oneMeeting(answer)).toMatchObject({ host_key: '123456', settings: { change_nickname: 2 } })
  })
})

describe('updateMeeting of a series', () => {
  it('a new rule makes the occurrences anew and keeps those that are over, which count', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + 2 * DAY)
    const recurring_rule = { recurring_type: 2, until_type: 1, until_count: 4 }
    update(setting, meeting, { meeting_type: 1, recurring_rule })
    const first = NOW + HOUR
    expect(starts(storedMeeting(setting, meeting.id))).toEqual([first, first + DAY, first + 2 * DAY, first + 9 * DAY])
  })

  it('a new time of day moves the coming occurrences only', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + 5 * DAY)
    const [start, end] = [NOW + 5 * DAY + 3 * HOUR, NOW + 5 * DAY + 4 * HOUR]
    const times = { start_time: String(start), end_time: String(end) }
    update(setting, meeting, { meeting_type: 1, recurring_rule: meeting.recurringRule, ...times })
    const after = storedMeeting(setting, meeting.id)
    expect(starts(after).slice(0, 5)).toEqual(starts(meeting).slice(0, 5))
    expect(starts(after).slice(5)).toEqual([start, start + DAY])
  })

  it('repeating rule and times unchanged keeps moved and deleted occurrences', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const subMeetings = meeting.subMeetings.map((sub, index) => ({ ...sub, deleted: index === 2 }))
    setting.world.meetings.put(meeting.id, { ...meeting, subMeetings })
    const times = { start_time: String(NOW + HOUR), end_time: String(NOW + 2 * HOUR) }
    update(setting, meeting, { meeting_type: 1, recurring_rule: meeting.recurringRule, ...times })
    expect(storedMeeting(setting, meeting.id).subMeetings).toEqual(subMeetings)
  })

  it('quirk: meeting_type 1 has to be repeated with the rule, and needs one', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    update(setting, meeting, { recurring_rule: { recurring_type: 2, until_type: 1, until_count: 3 } })
    expect(storedMeeting(setting, meeting.id)).toEqual(meeting)
    expect(() => update(setting, meeting, { meeting_type: 1 })).toThrow(/recurring_rule/)
  })

  it('quirk: until_count ends at 50 here, by count and by date, though creation allows 200', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const rule = (recurring_rule: object) => () => update(setting, meeting, { meeting_type: 1, recurring_rule })
    expect(rule({ until_type: 1, until_count: 51 })).toThrow(/until_count/)
    expect(refusal(rule({ until_type: 0, until_date: NOW + 60 * DAY })).code).toBe(200006)
    rule({ until_type: 1, until_count: 50 })()
    expect(storedMeeting(setting, meeting.id).subMeetings).toHaveLength(50)
  })

  it('refuses a rule that leaves nothing to come', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + 3 * DAY)
    const recurring_rule = { until_type: 1, until_count: 2 }
    expect(refusal(() => update(setting, meeting, { meeting_type: 1, recurring_rule })).code).toBe(200006)
  })

  it('moves one occurrence; its id, its siblings and the rule stay', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const second = String(NOW + HOUR + DAY)
    const [start, end] = [NOW + DAY + 5 * HOUR, NOW + DAY + 6 * HOUR]
    update(setting, meeting, {
      meeting_type: 1,
      recurring_rule: { sub_meeting_id: second },
      start_time: String(start),
      end_time: String(end),
    })
    const after = storedMeeting(setting, meeting.id)
    expect(after.subMeetings[1]).toEqual({ id: second, startsAt: start, endsAt: end, deleted: false })
    expect({ ...after, subMeetings: [] }).toEqual({ ...meeting, subMeetings: [] })
  })

  it('quirk: an occurrence and another rule in one call are refused, the same rule repeated is not', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    const sub_meeting_id = String(NOW + HOUR + DAY)
    const move = (rule: object) => () =>
      update(setting, meeting, {
        meeting_type: 1,
        recurring_rule: { ...rule, sub_meeting_id },
        end_time: String(NOW + DAY + 3 * HOUR),
      })
    expect(refusal(move({ recurring_type: 2 })).code).toBe(200006)
    move({ recurring_type: 0, until_type: 1, until_count: 7 })()
    expect(storedMeeting(setting, meeting.id).subMeetings[1]?.endsAt).toBe(NOW + DAY + 3 * HOUR)
  })

  it('another occurrence can be moved while one is running; a deleted, past or unknown one cannot', () => {
    const setting = memoryWorld()
    const meeting = bookTestSeries(setting)
    setting.clock.set(NOW + DAY + HOUR)
    const [past, running, third, fourth] = meeting.subMeetings.map((sub) => sub.id)
    addStay(setting, meeting.id, 'ben', { subMeetingId: running })
    const present = storedMeeting(setting, meeting.id)
    const subMeetings = present.subMeetings.map((sub) => (sub.id === fourth ? { ...sub, deleted: true } : sub))
    setting.world.meetings.put(meeting.id, { ...present, subMeetings })
    const move =
      (sub_meeting_id = '') =>
      () =>
        update(setting, meeting, {
          meeting_type: 1,
          recurring_rule: { sub_meeting_id },
          end_time: String(NOW + 2 * DAY + 90 * MINUTE),
        })
    expect(refusal(move(past)).code).toBe(13603)
    expect(refusal(move(running)).code).toBe(13602)
    expect(refusal(move(fourth)).code).toBe(9007)
    expect(refusal(move('12')).code).toBe(9003)
    move(third)()
    expect(storedMeeting(setting, meeting.id).subMeetings[2]?.endsAt).toBe(NOW + 2 * DAY + 90 * MINUTE)
  })

  it('meeting_type 0 makes a series a one-off meeting at its current occurrence, meeting_type 1 the other way round', () => {
    const setting = memoryWorld()
    const series = bookTestSeries(setting)
    setting.clock.set(NOW + DAY)
    update(setting, series, { meeting_type: 0 })
    expect(storedMeeting(setting, series.id)).toMatchObject({ subMeetings: [], startsAt: NOW + DAY + HOUR })
    const oneOff = bookTestMeeting(setting, { startsAt: NOW + 2 * DAY, endsAt: NOW + 2 * DAY + HOUR })
    update(setting, oneOff, { meeting_type: 1, recurring_rule: { recurring_type: 2, until_type: 1, until_count: 2 } })
    expect(starts(storedMeeting(setting, oneOff.id))).toEqual([NOW + 2 * DAY, NOW + 9 * DAY])
  })
})
