import { describe, expect, it } from 'vitest'
import { type Answer, byOAuth, bySecret, callOperation, oneMeeting, refusal } from '../../test/call-operation'
import { type MemoryWorld, memoryWorld, NOW } from '../../test/memory-world'
import { quirk } from '../../test/quirk'

const HOUR = 3600
const START = NOW + HOUR

function create(setting: MemoryWorld, fields: Record<string, unknown> = {}, by = bySecret(setting)): Answer {
  const body = {
    userid: by.idOf('ann'),
    instanceid: 1,
    subject: 'Weekly review',
    type: 0,
    start_time: String(START),
    end_time: String(START + HOUR),
    ...fields,
  }
  return callOperation(setting, by, 'createMeeting', { body })
}

function stored(setting: MemoryWorld, answer: Answer) {
  const meeting = setting.world.meetings.get(oneMeeting(answer).meeting_id)
  if (meeting === undefined) throw new Error('not stored')
  return meeting
}

describe('createMeeting', () => {
  it('answers the documented example with its shape: strings of seconds, bare user ids, a part of the settings', () => {
    const setting = memoryWorld()
    const answer = create(setting, {
      hosts: ['ann'],
      invitees: ['ben', 'guest1', 'guest2'],
      password: '1111',
      user_non_registered: ['ben', 'cleo'],
      settings: { mute_enable_join: true, allow_unmute_self: false, mute_all: false },
      meeting_type: 1,
      recurring_rule: { recurring_type: 0, until_type: 1, until_count: 7, until_data: 1600682957 },
      enable_live: true,
      live_config: { live_subject: 'test_subject', enable_live_password: true, live_password: '1234' },
    })
    expect(answer).toEqual({
      meeting_number: 1,
      meeting_info_list: [
        {
          subject: 'Weekly review',
          meeting_id: expect.stringMatching(/^[0-9]{19,20}$/),
          meeting_code: expect.stringMatching(/^[0-9]{11}$/),
          password: '1111',
          start_time: String(START),
          end_time: String(START + HOUR),
          hosts: ['ann'],
          participants: ['ben'],
          user_non_registered: ['guest1', 'guest2'],
          join_url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:9\/w\/[0-9]{11}$/),
          settings: { mute_enable_join: true },
          enable_live: true,
          live_config: { live_addr: expect.stringMatching(/\/l\/[0-9]{11}$/) },
        },
      ],
    })
  })

  it('gives one-off meetings a code of 9 digits and the creator as host', () => {
    const setting = memoryWorld()
    const row = oneMeeting(create(setting))
    expect(row.meeting_code).toMatch(/^[0-9]{9}$/)
    expect(row.hosts).toEqual(['ann'])
  })

  quirk('createMeeting', 'recurring_rule: the table says until_date', () => {
    const setting = memoryWorld()
    const meeting = stored(setting, create(setting, { meeting_type: 1, recurring_rule: { until_data: 1 } }))
    expect(meeting.subMeetings).toHaveLength(8)
    expect(meeting.recurringRule).toEqual({ recurring_type: 0, until_type: 0, until_date: START + 7 * 86_400 })
  })

  quirk('createMeeting', 'The table does not say recurring_rule is required', () => {
    const setting = memoryWorld()
    expect(stored(setting, create(setting, { meeting_type: 1 })).subMeetings).toHaveLength(8)
  })

  quirk('createMeeting', 'hosts and invitees: the table says arrays', () => {
    const setting = memoryWorld()
    const row = oneMeeting(
      create(setting, { hosts: [{ userid: 'ben', is_anonymous: false }], invitees: ['cleo', { userid: 'cleo' }] }),
    )
    expect(row).toMatchObject({ hosts: ['ben'], participants: ['cleo'] })
  })

  it('names strangers and removed people in user_non_registered as they were written', () => {
    const setting = memoryWorld()
    const row = oneMeeting(create(setting, { invitees: ['gone', { userid: 'nobody' }, 'ben'] }))
    expect(row).toMatchObject({ participants: ['ben'], user_non_registered: ['gone', 'nobody'] })
  })

  quirk('createMeeting', 'start_time and end_time are strings of seconds', () => {
    const setting = memoryWorld()
    const row = oneMeeting(create(setting, { type: 1, start_time: '1' }))
    expect(row.start_time).toBe(String(NOW))
  })

  quirk('createMeeting', 'settings.host_video, participant_video', () => {
    const setting = memoryWorld()
    const settings = {
      mute_enable_join: false,
      host_video: true,
      participant_video: true,
      play_ivr_on_leave: true,
      play_ivr_on_join: true,
      allow_unmute_self: false,
    }
    expect(stored(setting, create(setting, { settings })).settings).toEqual({
      mute_enable_join: false,
      allow_unmute_self: false,
    })
  })

  quirk('createMeeting', 'settings is optional, but inside it', () => {
    const setting = memoryWorld()
    expect(() => create(setting, { settings: {} })).toThrow(/mute_enable_join/)
    expect(oneMeeting(create(setting)).settings).toEqual({ mute_enable_join: false })
  })

  quirk('createMeeting', 'until_count goes up to 200', () => {
    const setting = memoryWorld()
    const rule = (recurring_type: number, until_count: number) => ({
      meeting_type: 1,
      recurring_rule: { recurring_type, until_type: 1, until_count },
    })
    expect(stored(setting, create(setting, rule(2, 200))).subMeetings).toHaveLength(200)
    expect(stored(setting, create(setting, rule(4, 50))).subMeetings).toHaveLength(50)
    expect(() => create(setting, rule(3, 51))).toThrow(/until_count/)
  })

  it('keeps the password as text, leading zeros included', () => {
    const setting = memoryWorld()
    expect(oneMeeting(create(setting, { password: '0042' })).password).toBe('0042')
  })

  it('keeps later and unknown fields, and returns those of which the later versions say so', () => {
    const setting = memoryWorld()
    const answer = create(setting, {
      time_zone: 'Europe/Berlin',
      host_key: '123456',
      something_new: [1],
      settings: { mute_enable_join: true, only_user_join_type: 2 },
    })
    expect(stored(setting, answer).extras).toEqual({
      time_zone: 'Europe/Berlin',
      host_key: '123456',
      something_new: [1],
    })
    expect(oneMeeting(answer)).toMatchObject({
      host_key: '123456',
      settings: { mute_enable_join: true, only_user_join_type: 2 },
    })
  })

  it('takes and returns open_ids from an OAuth caller, and ties the meeting to the application', () => {
    const setting = memoryWorld()
    const by = byOAuth(setting, 'ann')
    const answer = create(setting, { hosts: [by.idOf('ann'), by.idOf('ben')], invitees: ['ben', by.idOf('cleo')] }, by)
    expect(oneMeeting(answer)).toMatchObject({
      hosts: [by.idOf('ann'), by.idOf('ben')],
      participants: [by.idOf('cleo')],
      user_non_registered: ['ben'],
    })
    expect(stored(setting, answer)).toMatchObject({
      viaSdkId: setting.app.sdkId,
      creatorId: setting.person('ann').id,
    })
  })

  it('an open_id of another application is a stranger', () => {
    const setting = memoryWorld()
    const elsewhere = byOAuth(setting, 'ann', setting.otherApp.sdkId)
    const by = byOAuth(setting, 'ann')
    const row = oneMeeting(create(setting, { invitees: [elsewhere.idOf('ben')] }, by))
    expect(row).toMatchObject({ participants: [], user_non_registered: [elsewhere.idOf('ben')] })
  })

  it('takes the later operator_id with operator_id_type instead of userid', () => {
    const setting = memoryWorld()
    const openId = byOAuth(setting, 'ben').idOf('ben')
    const answer = create(setting, { operator_id: openId, operator_id_type: 2 })
    expect(stored(setting, answer).creatorId).toBe(setting.person('ben').id)
  })

  it('on the free edition hosts and invitees are ignored', () => {
    const setting = memoryWorld()
    setting.world.corps.put(setting.corp.corpId, { ...setting.corp, edition: 'free' })
    const row = oneMeeting(create(setting, { hosts: ['ben'], invitees: ['cleo'] }))
    expect(row).toMatchObject({ hosts: ['ann'], participants: [] })
  })

  it.each([
    ['a start in the past', { start_time: String(NOW - 60) }, 200006, 400, /start_time/],
    ['an end at the start', { end_time: String(START) }, 200006, 400, /end_time/],
    ['a quick meeting that ends now', { type: 1, end_time: String(NOW) }, 200006, 400, /end_time/],
    ['11 hosts', { hosts: Array(11).fill('ann') }, 200006, 400, /hosts/],
    ['a host who is not registered', { hosts: ['nobody'] }, 190001, 500, /nobody/],
    ['a subject with a sensitive word', { subject: 'About a Sensitive-Word' }, 9093, 500, /./],
    ['somebody who may not schedule', { userid: 'mute' }, 9100, 500, /./],
    ['a disabled person', { userid: 'off' }, 20003, 500, /./],
    ['a removed person', { userid: 'gone' }, 190001, 500, /gone/],
    [
      'an end date before the first meeting',
      { meeting_type: 1, recurring_rule: { until_date: NOW } },
      200006,
      400,
      /until_date/,
    ],
    [
      'a daily series longer than 200 days',
      { meeting_type: 1, recurring_rule: { until_date: START + 200 * 86_400 } },
      200006,
      400,
      /200/,
    ],
    ['an unknown time zone', { meeting_type: 1, time_zone: 'Mars/Olympus' }, 200006, 400, /time_zone/],
  ])('refuses %s', (_case, fields, code, status, message) => {
    const setting = memoryWorld()
    expect(refusal(() => create(setting, fields))).toEqual({ code, status, message: expect.stringMatching(message) })
    expect(setting.world.meetings.size).toBe(0)
  })

  it('quirk: userid may not be 1, a quick meeting may not repeat, live passwords need one: the contract says so', () => {
    const setting = memoryWorld()
    expect(() => create(setting, { userid: '1' })).toThrow(/userid/)
    expect(() => create(setting, { type: 1, meeting_type: 1 })).toThrow(/type/)
    expect(() => create(setting, { enable_live: true, live_config: { enable_live_password: true } })).toThrow(/live_p/)
    expect(() => create(setting, { password: '12345678' })).toThrow(/password/)
    expect(() => create(setting, { invitees: Array(101).fill('ben') })).toThrow(/invitees/)
  })

  it('allows a start in the minute that runs now', () => {
    const setting = memoryWorld()
    expect(oneMeeting(create(setting, { start_time: String(NOW - 30) })).start_time).toBe(String(NOW - 30))
  })

  it('one account holds at most 50 series; a cancelled one gives its place back', () => {
    const setting = memoryWorld()
    const answers = Array.from({ length: 50 }, () => create(setting, { meeting_type: 1 }))
    expect(refusal(() => create(setting, { meeting_type: 1 })).code).toBe(9098)
    expect(create(setting).meeting_number).toBe(1)
    const [first] = answers
    if (first === undefined) throw new Error('no series')
    const meeting = stored(setting, first)
    setting.world.meetings.put(meeting.id, { ...meeting, cancelledAt: NOW })
    expect(create(setting, { meeting_type: 1 }).meeting_number).toBe(1)
  })

  it('an OAuth caller acts as nobody but the owner of the token', () => {
    const setting = memoryWorld()
    const by = byOAuth(setting, 'ann')
    expect(refusal(() => create(setting, { userid: by.idOf('ben') }, by)).code).toBe(9042)
  })
})
