import { describe, expect, test } from 'vitest'
import cancelExamples from '../../fixtures/cancel-meeting.json'
import dismissExamples from '../../fixtures/dismiss-meeting.json'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import { cancelMeeting } from './cancel-meeting'
import { dismissMeeting } from './dismiss-meeting'

const meetingId = '7567173273889276131'

describe('cancelMeeting', () => {
  test('sends the documented example', () => {
    expect(requestOf(cancelMeeting, { meetingId, reasonDetail: '取消会议' }, { id: 'test1' })).toEqual({
      method: 'POST',
      uri: `/v1/meetings/${meetingId}/cancel`,
      body: cancelExamples.requests.doc,
    })
  })

  test.each([
    [{ subMeetingId: '1599622242' }, { meeting_type: 1, sub_meeting_id: '1599622242' }],
    [{ recurring: true }, { meeting_type: 1 }],
  ])('sends %j as %j', (input, body) => {
    expect(requestOf(cancelMeeting, { meetingId, ...input }).body).toEqual({
      userid: 'tester',
      instanceid: 1,
      reason_code: 1,
      ...body,
    })
  })
})

describe('dismissMeeting', () => {
  test.each([
    ['management', false],
    ['control', true],
  ] as const)('sends the documented example of the %s page', (page, retrieveCode) => {
    const input = { meetingId, force: true, retrieveCode, reasonCode: 3, reasonDetail: '结束会议' }
    expect(requestOf(dismissMeeting, input, { id: 'test1' })).toEqual({
      method: 'POST',
      uri: `/v1/meetings/${meetingId}/dismiss`,
      body: dismissExamples.requests[page],
    })
  })

  test('says that nobody is to be put out, because leaving it out would do so', () => {
    expect(requestOf(dismissMeeting, { meetingId, force: false }).body).toMatchObject({ force_dismiss_meeting: 0 })
  })
})

test.each(['', '{}', '\n', '{"added":"later"}'])('the answer %j is success without data', (body) => {
  expect(outputOf(cancelMeeting, body)).toBeUndefined()
  expect(outputOf(dismissMeeting, body)).toBeUndefined()
})

test('a page instead of the answer is not taken for success', () => {
  expect(() => outputOf(cancelMeeting, '<html></html>')).toThrow(expect.objectContaining({ outcome: 'unknown' }))
})
