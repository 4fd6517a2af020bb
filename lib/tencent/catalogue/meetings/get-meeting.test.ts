import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/get-meeting.json'
import { getMeeting } from './get-meeting'

const meetingId = '7567173273889276131'
const { oneOff, recurring } = documented.replies
const [meeting] = oneOff.meeting_info_list
const [series] = recurring.meeting_info_list

function read(change: object) {
  return outputOf(getMeeting, { meeting_info_list: [{ ...meeting, ...change }] })
}

function readSeries(change: object) {
  return outputOf(getMeeting, { meeting_info_list: [{ ...series, ...change }] })
}

describe('the request', () => {
  test('is the documented example', () => {
    expect(requestOf(getMeeting, { meetingId }, { id: 'tester1' })).toEqual({
      method: 'GET',
      uri: '/v1/meetings/7567173273889276131?userid=tester1&instanceid=1',
      body: undefined,
    })
  })

  test('names the person twice where the platform wants it', () => {
    const { uri } = requestOf(getMeeting, { meetingId }, { id: 'open-1', idType: 2, sendOperatorId: true })
    expect(uri).toMatch(/\?userid=open-1&operator_id=open-1&operator_id_type=2&instanceid=1$/)
  })

  test.each(['', '..', '1/cancel', '1?a=b', '%2e%2e', ' 1'])('refuses %j as a meeting id', (id) => {
    expect(() => requestOf(getMeeting, { meetingId: id })).toThrow(/getMeeting: meetingId/)
  })
})

describe('the answer', () => {
  test('is read from the documented one-off example', () => {
    expect(outputOf(getMeeting, oneOff)).toEqual({
      id: meetingId,
      code: '806146667',
      subject: "tester's meeting",
      status: 'ended',
      type: 'quick',
      startsAt: new Date(1572085800_000),
      endsAt: new Date(1572089400_000),
      hosts: [{ userid: 'tester' }],
      currentHosts: [],
      currentCoHosts: [],
      invitees: [{ userid: 'tester' }],
      password: '1111',
      needsPassword: false,
      joinUrl: 'https://wemeet.qq.com/w/5NmV29k',
      settings: {
        muteEnableJoin: true,
        allowUnmuteSelf: false,
        playIvrOnLeave: false,
        allowInBeforeHost: true,
        autoInWaitingRoom: false,
        allowScreenSharedWatermark: true,
        onlyEnterpriseUserAllowed: false,
      },
      live: {
        enabled: true,
        subject: 'test',
        summary: 'test',
        passwordEnabled: true,
        password: '654321',
        chatEnabled: true,
        replayEnabled: true,
        watermark: true,
        url: 'https://meeting.tencent.com/l/xxxx',
      },
      guests: [{ area: '86', phoneNumber: 'xxxxxxxxx', name: 'xxxx' }],
    })
  })

  test('is read from the documented example of a series', () => {
    const read = outputOf(getMeeting, recurring)
    expect(read).toMatchObject({ id: '18357763596888459343', code: '31380342405', status: 'upcoming' })
    expect(read.settings.onlyEnterpriseUserAllowed).toBe(false)
    expect(read.series).toMatchObject({
      recurrence: { frequency: 'daily', until: { count: 7 } },
      hasMore: false,
      remaining: 5,
      currentId: '1599622242',
    })
    expect(read.series?.occurrences).toHaveLength(5)
    expect(read.series?.occurrences[1]).toEqual({
      id: '1599708642',
      startsAt: new Date(1599708642_000),
      endsAt: new Date(1599712242_000),
      deleted: false,
    })
  })

  test.each([
    ['MEETING_STATE_INIT', 'upcoming'],
    ['MEETING_STATE_STARTED', 'running'],
    ['MEETING_STATE_NULL', 'idle'],
    ['MEETING_STATE_ENDED', 'ended'],
    ['MEETING_STATE_CANCELLED', 'cancelled'],
    ['MEETING_STATE_RECYCLED', 'recycled'],
    ['MEETING_STATE_INVALID', 'unknown'],
    ['MEETING_STATE_ADDED_LATER', 'unknown'],
    ['constructor', 'unknown'],
    [undefined, 'unknown'],
  ])('maps the state %s to %s', (status, expected) => {
    expect(read({ status }).status).toBe(expected)
  })

  test.each([{ has_more_sub_meeting: 1 }, { has_more_sub_meetings: 1 }, { has_more_sub_meeting: '1' }])(
    'reads both spellings of further occurrences: %j',
    (spelling) => {
      expect(readSeries({ has_more_sub_meetings: undefined, ...spelling }).series?.hasMore).toBe(true)
    },
  )

  test.each([{ only_allow_enterprise_user_join: true }, { only_enterprise_user_allowed: true }])(
    'reads both spellings of the enterprise setting: %j',
    (settings) => {
      expect(read({ settings }).settings).toEqual({ onlyEnterpriseUserAllowed: true })
    },
  )

  test.each([
    [{ hosts: ['tester', { userid: 'other' }, {}, null] }, { hosts: [{ userid: 'tester' }, { userid: 'other' }] }],
    [{ need_password: true, password: undefined }, { needsPassword: true }],
    [{ type: 7 }, { type: 'unknown' }],
    [{ settings: { auto_record_type: 'moon', mute_enable_join: 1 } }, { settings: { muteEnableJoin: true } }],
    [
      { location: 'Room 4', time_zone: 'Asia/Shanghai' },
      { location: 'Room 4', timeZone: 'Asia/Shanghai' },
    ],
  ])('reads %j', (change, expected) => {
    expect(read(change)).toMatchObject(expected)
  })

  test('reads occurrences whose times are texts, and a deleted one', () => {
    const sub_meetings = [{ sub_meeting_id: 1599622242, status: 1, start_time: '1599622242', end_time: '1599625842' }]
    expect(readSeries({ sub_meetings }).series?.occurrences).toEqual([
      { id: '1599622242', startsAt: new Date(1599622242_000), endsAt: new Date(1599625842_000), deleted: true },
    ])
  })

  test.each([
    [
      { recurring_type: 4, until_type: 0, until_date: 1583020800 },
      { frequency: 'monthly', until: { date: new Date(1583020800_000) } },
    ],
    [
      { recurring_type: 9, until_type: 1, until_count: 3 },
      { frequency: 'unknown', until: { count: 3 } },
    ],
    [
      {
        recurring_type: 5,
        customized_recurring_type: 1,
        customized_recurring_step: 2,
        customized_recurring_days: 6,
        until_type: 1,
        until_count: 3,
      },
      { frequency: 'custom', custom: { type: 1, step: 2, days: 6 }, until: { count: 3 } },
    ],
  ])('reads the rule %j', (recurring_rule, expected) => {
    expect(readSeries({ recurring_rule }).series?.recurrence).toEqual(expected)
  })

  test('shows no live stream to those who may not see it', () => {
    expect(read({ enable_live: undefined, live_config: undefined }).live).toBeUndefined()
  })
})
