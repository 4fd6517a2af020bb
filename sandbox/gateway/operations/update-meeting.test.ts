import { describe, expect, it } from 'vitest'
import { addStay, bookTestMeeting, bookTestSeries, HOUR, MINUTE, storedMeeting } from '../../test/book-test-meeting'
import { byOAuth, oneMeeting, refusal } from '../../test/call-operation'
import { memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'
import { updateTestMeeting as update } from '../../test/update-test-meeting'

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
  quirk('updateMeeting', 'The response holds meeting_id, meeting_code', () => {
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

  quirk('updateMeeting', 'The table gives defaults (meeting_type 0', () => {
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

  quirk('updateMeeting', 'password: the empty string removes it', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { password: '0011' })
    update(setting, meeting, { subject: 'New' })
    expect(storedMeeting(setting, meeting.id).password).toBe('0011')
    update(setting, meeting, { password: '' })
    expect(storedMeeting(setting, meeting.id).password).toBeUndefined()
  })

  quirk('updateMeeting', 'guests: left out means unchanged', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting, { guests: FULL.guests })
    update(setting, meeting, { subject: 'New' })
    expect(storedMeeting(setting, meeting.id)).toMatchObject({ guests: FULL.guests, inviteeIds: meeting.inviteeIds })
    update(setting, meeting, { guests: [], invitees: [] })
    expect(storedMeeting(setting, meeting.id)).toMatchObject({ guests: [], inviteeIds: [] })
  })

  quirk('updateMeeting', 'hosts, when given, must contain userid', () => {
    const setting = memoryWorld()
    const meeting = bookTestMeeting(setting)
    expect(refusal(() => update(setting, meeting, { hosts: ['ben'] }))).toMatchObject({ code: 200006, status: 400 })
    update(setting, meeting, { hosts: [{ userid: 'ann' }, 'cleo'] })
    expect(storedMeeting(setting, meeting.id).hostIds).toEqual(['ann', 'cleo'].map((id) => setting.person(id).id))
  })

  quirk('updateMeeting', 'allow_unmute_self is marked unsupported here', () => {
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

  quirk('updateMeeting', 'type (scheduled or quick) cannot be changed', () => {
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
