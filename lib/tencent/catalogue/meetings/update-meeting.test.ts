import { describe, expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import readExamples from '../../fixtures/get-meeting.json'
import documented from '../../fixtures/update-meeting.json'
import { getMeeting } from './get-meeting'
import { updateMeeting } from './update-meeting'

const meetingId = '7567454748865986568'
const person = { userid: 'tester', instanceid: 1 }

describe('the request', () => {
  test('is the documented example, without the occurrence that excludes a new rule', () => {
    const { hosts, invitees, recurring_rule, ...same } = documented.requests.doc
    const request = requestOf(updateMeeting, {
      meetingId,
      subject: 'test meeting',
      hosts: ['test1'],
      invitees: ['test2', 'guest', 'guest2'],
      startsAt: new Date(1572085800_000),
      endsAt: new Date(1572089400_000),
      password: '1111',
      settings: {
        muteEnableJoin: true,
        allowUnmuteSelf: false,
        muteAll: false,
        playIvrOnLeave: false,
        playIvrOnJoin: false,
        allowInBeforeHost: true,
        autoInWaitingRoom: false,
        allowScreenSharedWatermark: false,
        onlyEnterpriseUserAllowed: false,
      },
      recurrence: { frequency: 'daily', until: { count: 7 } },
      live: {
        enabled: true,
        subject: 'mod-live-test',
        summary: 'mod-live-test',
        passwordEnabled: true,
        password: '8888',
        chatEnabled: true,
        replayEnabled: true,
        watermark: true,
      },
      location: '18单元',
      guests: [{ area: '86', phoneNumber: 'xxxxxxxxx', name: 'xxxx' }],
    })
    expect(request).toEqual({
      method: 'PUT',
      uri: `/v1/meetings/${meetingId}`,
      body: {
        ...same,
        hosts: hosts.map((userid) => ({ userid })),
        invitees: invitees.map((userid) => ({ userid })),
        recurring_rule: { recurring_type: 0, until_type: 1, until_count: 7 },
      },
    })
  })

  test.each([
    ['nothing that was not said', { subject: 'New' }, { subject: 'New' }],
    ['an empty password, which removes it', { password: '' }, { password: '' }],
    ['an empty list, which removes all guests', { guests: [] }, { guests: [] }],
    ['the end of the live stream', { live: { enabled: false } }, { enable_live: false }],
    [
      'the time of one occurrence',
      { subMeetingId: '1601028557', startsAt: new Date(1601030000_000), endsAt: new Date(1601033600_000) },
      {
        start_time: '1601030000',
        end_time: '1601033600',
        meeting_type: 1,
        recurring_rule: { sub_meeting_id: '1601028557' },
      },
    ],
  ])('holds %s', (_, input, body) => {
    expect(requestOf(updateMeeting, { meetingId, ...input }).body).toEqual({ ...person, ...body })
  })

  test('takes settings, live stream and guests as they were read', () => {
    const { settings, live, guests } = outputOf(getMeeting, readExamples.replies.oneOff)
    const [sent] = readExamples.replies.oneOff.meeting_info_list
    const { only_allow_enterprise_user_join, ...same } = sent?.settings ?? {}
    const { live_addr, ...config } = sent?.live_config ?? {}
    expect(requestOf(updateMeeting, { meetingId, settings, live, guests }).body).toEqual({
      ...person,
      settings: { ...same, only_enterprise_user_allowed: only_allow_enterprise_user_join },
      enable_live: true,
      live_config: { ...config, enable_live_password: true },
      guests: sent?.guests,
    })
  })

  const daily = { frequency: 'daily' as const, until: { count: 2 } }

  test.each([
    ['recurrence', { subMeetingId: '1601028557', recurrence: daily }],
    ['recurrence.until.count', { recurrence: { ...daily, until: { count: 51 } } }],
    ['endsAt', { startsAt: new Date(2_000), endsAt: new Date(1_000) }],
    ['password', { password: '12' }],
    ['subMeetingId', { subMeetingId: '1/2' }],
  ])('is refused with the field %s named', (path, change) => {
    expect(() => requestOf(updateMeeting, { meetingId, ...change })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
    )
  })
})

test('the documented answer is read', () => {
  expect(outputOf(updateMeeting, documented.replies.doc)).toEqual({
    id: '7567454748865986568',
    code: '040468657',
    live: expect.objectContaining({ enabled: true, url: 'https://meeting.tencent.com/l/alL3d4V8kwKA' }),
  })
})
