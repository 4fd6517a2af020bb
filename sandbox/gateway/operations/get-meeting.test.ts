import { describe, expect, it } from 'vitest'
import type { Meeting } from '../../state/model'
import { addStay, bookTestMeeting as book, DAY, HOUR, bookTestSeries as series } from '../../test/book-test-meeting'
import { byOAuth, bySecret, callOperation, oneMeeting, refusal, type TestCaller } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'

function get(setting: MemoryWorld, meeting: Meeting, userid: string, by: TestCaller = bySecret(setting)) {
  return callOperation(setting, by, 'getMeeting', {
    params: { meetingId: meeting.id },
    query: { userid: by.idOf(userid), instanceid: 1 },
  })
}

describe('getMeeting', () => {
  it('answers the documented one-off example with its shape: a list of one, users as objects', () => {
    const setting = memoryWorld()
    const meeting = book(setting, {
      password: '0011',
      settings: { mute_enable_join: true, allow_screen_shared_watermark: true },
      enableLive: true,
      liveConfig: { live_subject: 'test', live_summary: 'test', live_password: '654321', enable_live_im: true },
      guests: [{ area: '86', phone_number: '13800000009', guest_name: 'Guest' }],
    })
    expect(get(setting, meeting, 'ann')).toEqual({
      meeting_number: 1,
      meeting_info_list: [
        {
          subject: 'Review',
          meeting_id: meeting.id,
          meeting_code: meeting.code,
          password: '0011',
          status: 'MEETING_STATE_INIT',
          start_time: String(NOW + HOUR),
          end_time: String(NOW + 2 * HOUR),
          type: 0,
          hosts: [{ userid: 'ben' }],
          participants: [{ userid: 'cleo' }],
          join_url: `http://127.0.0.1:9/w/${meeting.code}`,
          meeting_type: 0,
          settings: {
            mute_enable_join: true,
            allow_unmute_self: true,
            play_ivr_on_leave: false,
            allow_in_before_host: true,
            auto_in_waiting_room: false,
            allow_screen_shared_watermark: true,
            water_mark_type: 0,
            only_allow_enterprise_user_join: false,
            auto_record_type: 'none',
            participant_join_auto_record: false,
            enable_host_pause_auto_record: true,
          },
          enable_live: true,
          live_config: {
            live_subject: 'test',
            live_summary: 'test',
            live_password: '654321',
            enable_live_im: true,
            enable_live_replay: false,
            live_addr: `http://127.0.0.1:9/l/${meeting.code}`,
            live_watermark: { watermark_opt: 0 },
          },
          enable_doc_upload_permission: true,
          guests: [{ area: '86', phone_number: '13800000009', guest_name: 'Guest' }],
          has_vote: false,
        },
      ],
    })
  })

  it('quirk: occurrences carry times as numbers, the flag ends in s, the enterprise switch has its request name', () => {
    const setting = memoryWorld()
    const row = oneMeeting(get(setting, series(setting), 'ann'))
    expect(row).toMatchObject({
      meeting_code: expect.stringMatching(/^[0-9]{11}$/),
      meeting_type: 1,
      start_time: String(NOW + HOUR),
      settings: { only_enterprise_user_allowed: false },
      recurring_rule: { recurring_type: 0, until_type: 1, until_count: 7 },
      has_more_sub_meetings: 0,
      remain_sub_meetings: 7,
      current_sub_meeting_id: String(NOW + HOUR),
    })
    expect(row).not.toHaveProperty('has_more_sub_meeting')
    expect(row.settings).not.toHaveProperty('only_allow_enterprise_user_join')
    expect(row.settings).not.toHaveProperty('play_ivr_on_leave')
    expect(row.sub_meetings).toHaveLength(7)
    expect(row.sub_meetings[1]).toEqual({
      sub_meeting_id: String(NOW + HOUR + DAY),
      status: 0,
      start_time: NOW + HOUR + DAY,
      end_time: NOW + 2 * HOUR + DAY,
    })
  })

  it('a series shows the time of the occurrence in progress or next to start', () => {
    const setting = memoryWorld()
    const meeting = series(setting)
    setting.clock.set(NOW + DAY + 90 * 60)
    expect(oneMeeting(get(setting, meeting, 'ann'))).toMatchObject({
      start_time: String(NOW + HOUR + DAY),
      current_sub_meeting_id: String(NOW + HOUR + DAY),
      remain_sub_meetings: 6,
      status: 'MEETING_STATE_INIT',
    })
  })

  it('a deleted occurrence stays listed with status 1 and is not counted', () => {
    const setting = memoryWorld()
    const meeting = series(setting)
    const subMeetings = meeting.subMeetings.map((sub, index) => ({ ...sub, deleted: index === 0 }))
    setting.world.meetings.put(meeting.id, { ...meeting, subMeetings })
    const row = oneMeeting(get(setting, meeting, 'ann'))
    expect(row.sub_meetings[0]).toMatchObject({ status: 1 })
    expect(row).toMatchObject({ remain_sub_meetings: 6, current_sub_meeting_id: String(NOW + HOUR + DAY) })
  })

  it('tells the password to the creator only; quirk: need_password is true or absent', () => {
    const setting = memoryWorld()
    const locked = book(setting, { password: '0011' })
    const open = book(setting)
    expect(oneMeeting(get(setting, locked, 'ann'))).toMatchObject({ password: '0011' })
    expect(oneMeeting(get(setting, locked, 'ann'))).not.toHaveProperty('need_password')
    for (const userid of ['ben', 'cleo', 'dirk']) {
      expect(oneMeeting(get(setting, locked, userid))).toMatchObject({ need_password: true })
      expect(oneMeeting(get(setting, locked, userid))).not.toHaveProperty('password')
      expect(oneMeeting(get(setting, open, userid))).not.toHaveProperty('need_password')
    }
  })

  it('shows participants to the creator, the invitees and people inside, and to nobody else', () => {
    const setting = memoryWorld()
    const meeting = book(setting)
    const sees = (userid: string) => 'participants' in oneMeeting(get(setting, meeting, userid))
    expect(['ann', 'cleo'].map(sees)).toEqual([true, true])
    expect(['ben', 'dirk'].map(sees)).toEqual([false, false])
    addStay(setting, meeting.id, 'dirk')
    expect(sees('dirk')).toBe(true)
  })

  it('shows live settings, guests and the host key to the creator only, has_vote also to the host', () => {
    const setting = memoryWorld()
    const meeting = book(setting, { enableLive: true, extras: { host_key: '123456', location: 'Room 1' } })
    expect(oneMeeting(get(setting, meeting, 'ann'))).toMatchObject({
      host_key: '123456',
      location: 'Room 1',
      guests: [],
    })
    for (const userid of ['ben', 'cleo', 'dirk']) {
      const row = oneMeeting(get(setting, meeting, userid))
      for (const field of ['enable_live', 'live_config', 'guests', 'host_key']) expect(row).not.toHaveProperty(field)
      expect('has_vote' in row).toBe(userid === 'ben')
      expect(row.location).toBe('Room 1')
    }
  })

  it('names the hosts who are inside as current_hosts', () => {
    const setting = memoryWorld()
    const meeting = book(setting)
    expect(oneMeeting(get(setting, meeting, 'ann'))).not.toHaveProperty('current_hosts')
    addStay(setting, meeting.id, 'ben')
    expect(oneMeeting(get(setting, meeting, 'ann'))).toMatchObject({
      status: 'MEETING_STATE_STARTED',
      current_hosts: [{ userid: 'ben' }],
    })
  })

  quirk('getMeeting', 'hosts, current_hosts, current_co_hosts', () => {
    const setting = memoryWorld()
    const by = byOAuth(setting, 'cleo')
    expect(oneMeeting(get(setting, book(setting), 'cleo', by))).toMatchObject({
      hosts: [{ userid: by.idOf('ben') }],
      participants: [{ userid: by.idOf('cleo') }],
    })
  })

  it('the wall: OAuth reaches what was made through the same application, the secret all of its enterprise', () => {
    const setting = memoryWorld()
    const own = book(setting)
    const otherApp = book(setting, { viaSdkId: setting.otherApp.sdkId })
    const bySecretMade = book(setting, { viaSdkId: undefined })
    const foreign = book(setting, { corpId: setting.otherCorp.corpId })
    const oauth = byOAuth(setting, 'ann')
    const missing = { code: 9003, status: 500, message: 'MEETING NOT EXIST' }
    expect(get(setting, own, 'ann', oauth).meeting_number).toBe(1)
    for (const meeting of [otherApp, bySecretMade, foreign]) {
      expect(refusal(() => get(setting, meeting, 'ann', oauth))).toEqual(missing)
    }
    for (const meeting of [own, otherApp, bySecretMade]) {
      expect(get(setting, meeting, 'ann').meeting_number).toBe(1)
    }
    expect(refusal(() => get(setting, foreign, 'ann'))).toEqual(missing)
    expect(refusal(() => get(setting, { ...own, id: '1234567890123456789' }, 'ann'))).toEqual(missing)
  })
})

describe('getMeetingByCode', () => {
  function byCode(setting: MemoryWorld, code: string, by: TestCaller = bySecret(setting)) {
    return callOperation(setting, by, 'getMeetingByCode', {
      query: { meeting_code: code, userid: by.idOf('ann'), instanceid: 1 },
    })
  }

  quirk('getMeetingByCode', 'The recurring example has next_pos and remaining', () => {
    const setting = memoryWorld()
    const oneOff = book(setting)
    const repeated = series(setting)
    expect(byCode(setting, oneOff.code)).toEqual(get(setting, oneOff, 'ann'))
    expect(byCode(setting, repeated.code)).toEqual({ ...get(setting, repeated, 'ann'), next_pos: 0, remaining: 0 })
  })

  quirk('getMeetingByCode', 'A code is recycled', () => {
    const setting = memoryWorld()
    const meeting = book(setting)
    setting.clock.set(meeting.startsAt + 30 * DAY - 1)
    expect(oneMeeting(byCode(setting, meeting.code)).status).toBe('MEETING_STATE_NULL')
    setting.clock.advance(1)
    expect(refusal(() => byCode(setting, meeting.code)).code).toBe(9003)
    expect(oneMeeting(get(setting, meeting, 'ann')).status).toBe('MEETING_STATE_RECYCLED')
  })

  it('the wall holds for codes too', () => {
    const setting = memoryWorld()
    const meeting = book(setting, { viaSdkId: undefined })
    expect(refusal(() => byCode(setting, meeting.code, byOAuth(setting, 'ann'))).code).toBe(9003)
    expect(refusal(() => byCode(setting, '999999999')).code).toBe(9003)
  })
})
