import { describe, expect, test } from 'vitest'
import documented from '../../fixtures/create-meeting.json'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import { createMeeting } from './create-meeting'

const startsAt = new Date('2019-10-27T10:30:00Z')
const endsAt = new Date('2019-10-27T11:30:00Z')
const least = { subject: 'Weekly', startsAt, endsAt }

describe('the request', () => {
  test("is the documented example, with people as objects and the table's spelling of until_date", () => {
    const request = requestOf(createMeeting, {
      subject: "tester's meeting",
      hosts: ['tester'],
      invitees: ['test1', 'guest1', 'guest2'],
      startsAt,
      endsAt,
      password: '1111',
      settings: {
        muteEnableJoin: true,
        allowUnmuteSelf: false,
        muteAll: false,
        allowInBeforeHost: true,
        autoInWaitingRoom: false,
        allowScreenSharedWatermark: false,
        onlyEnterpriseUserAllowed: false,
      },
      recurrence: { frequency: 'daily', until: { count: 7 } },
      live: {
        enabled: true,
        subject: 'test_subject',
        summary: 'test_summary',
        passwordEnabled: true,
        password: '1234',
        chatEnabled: true,
        replayEnabled: true,
      },
    })
    const { user_non_registered, hosts, invitees, settings, recurring_rule, ...same } = documented.requests.doc
    const { play_ivr_on_join, play_ivr_on_leave, ...supported } = settings
    expect(request).toEqual({
      method: 'POST',
      uri: '/v1/meetings',
      body: {
        ...same,
        hosts: hosts.map((userid) => ({ userid })),
        invitees: invitees.map((userid) => ({ userid })),
        settings: supported,
        recurring_rule: { recurring_type: 0, until_type: 1, until_count: 7 },
      },
    })
  })

  test('holds only what is needed for the simplest meeting', () => {
    expect(requestOf(createMeeting, least).body).toEqual({
      userid: 'tester',
      instanceid: 1,
      type: 0,
      subject: 'Weekly',
      start_time: '1572172200',
      end_time: '1572175800',
      meeting_type: 0,
    })
  })

  test('carries the fields of newer documentation', () => {
    const later = {
      timeZone: 'Asia/Shanghai',
      location: 'Room 4',
      settings: { muteEnableJoin: true, muteEnableTypeJoin: 2, allowMultiDevice: true },
    }
    expect(requestOf(createMeeting, { ...least, ...later }).body).toMatchObject({
      time_zone: 'Asia/Shanghai',
      location: 'Room 4',
      settings: { mute_enable_join: true, mute_enable_type_join: 2, allow_multi_device: true },
    })
  })

  test('ends a series on a date in seconds as a number', () => {
    const recurrence = { frequency: 'monthly', until: { date: new Date('2020-03-01T00:00:00.900Z') } } as const
    expect(requestOf(createMeeting, { ...least, recurrence }).body).toMatchObject({
      meeting_type: 1,
      recurring_rule: { recurring_type: 4, until_type: 0, until_date: 1583020800 },
    })
  })

  test.each([
    ['subject', { subject: '' }],
    ['endsAt', { endsAt: startsAt }],
    ['startsAt', { startsAt: new Date(Number.NaN) }],
    ['password', { password: '123' }],
    ['password', { password: '1234567' }],
    ['invitees', { invitees: Array.from({ length: 101 }, (_, index) => `user-${index}`) }],
    ['recurrence', { type: 'quick' as const, recurrence: { frequency: 'daily' as const, until: { count: 2 } } }],
    ['recurrence.until.count', { recurrence: { frequency: 'biweekly' as const, until: { count: 51 } } }],
    ['live.password', { live: { enabled: true, passwordEnabled: true } }],
    ['guests.0.area', { guests: [{ area: '+86', phoneNumber: '13800000000' }] }],
  ])('is refused with the field %s named: %j', (path, change) => {
    expect(() => requestOf(createMeeting, { ...least, ...change })).toThrow(
      expect.objectContaining({ kind: 'input', issues: [expect.objectContaining({ path })] }),
    )
  })
})

describe('the answer', () => {
  test('is read from the documented example', () => {
    expect(outputOf(createMeeting, documented.replies.doc)).toEqual({
      id: '433471464134410364',
      code: '637228110',
      subject: "tester's meeting",
      password: '1111',
      startsAt,
      endsAt,
      joinUrl: 'https://wemeet.qq.com/w/5oxCqAc',
      hosts: [{ userid: 'test1' }],
      invitees: [],
      unregistered: [],
      settings: { muteEnableJoin: true },
      live: expect.objectContaining({ enabled: true, url: 'https://meeting.tencent.com/l/ehewFSfengBPae' }),
    })
  })

  const [meeting] = documented.replies.doc.meeting_info_list

  test('keeps every digit of an id that arrives as a number', () => {
    const text = JSON.stringify(documented.replies.doc).replace('"433471464134410364"', '18357763596888459343')
    expect(outputOf(createMeeting, text).id).toBe('18357763596888459343')
  })

  test.each([
    [
      'people as objects',
      { hosts: [{ userid: 'test1', nick_name: 'Tess' }] },
      { hosts: [{ userid: 'test1', nickname: 'Tess' }] },
    ],
    [
      'newer ids of people',
      { hosts: [{ operator_id: 'open-1', operator_id_type: 2 }] },
      { hosts: [{ userid: 'open-1' }] },
    ],
    ['seconds as numbers', { start_time: 1572172200 }, { startsAt }],
    ['a leading zero of the code', { meeting_code: '040468657' }, { code: '040468657' }],
    ['fields that are null', { password: null, settings: null, participants: null }, { settings: {}, invitees: [] }],
    ['fields that it does not know', { added_later: [1] }, { code: '637228110' }],
    ['an optional field of another type', { live_config: 'none', enable_live: 'true' }, { live: { enabled: true } }],
  ])('tolerates %s', (_, change, expected) => {
    expect(outputOf(createMeeting, { meeting_info_list: [{ ...meeting, ...change }] })).toMatchObject(expected)
  })

  test.each([
    ['', /meeting_info_list/],
    ['{}', /meeting_info_list/],
    ['{"meeting_info_list":[]}', /meeting_info_list/],
    [{ meeting_info_list: [{ ...meeting, meeting_id: '' }] }, /meeting_id/],
    [{ meeting_info_list: [{ ...meeting, join_url: 'javascript:alert(1)' }] }, /join_url/],
  ])('%j is a protocol error with an unknown outcome: the meeting may exist', (body, message) => {
    expect(() => outputOf(createMeeting, body)).toThrow(
      expect.objectContaining({ kind: 'protocol', outcome: 'unknown', message: expect.stringMatching(message) }),
    )
  })
})
