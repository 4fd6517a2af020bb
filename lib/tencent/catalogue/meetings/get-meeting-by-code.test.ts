import { expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/list-user-meetings.json'
import { getMeetingByCode } from './get-meeting-by-code'

test('the request is the documented example', () => {
  expect(requestOf(getMeetingByCode, { code: '806146667' }, { id: 'tester1' }).uri).toBe(
    '/v1/meetings?meeting_code=806146667&userid=tester1&instanceid=1',
  )
})

test.each(['806 146 667', '12345678', 'abc', ''])('refuses %j as a code', (code) => {
  expect(() => requestOf(getMeetingByCode, { code })).toThrow(/getMeetingByCode: code/)
})

test('both documented answers are read', () => {
  const { byCodeOneOff, byCodeRecurring } = documented.replies
  expect(outputOf(getMeetingByCode, byCodeOneOff)).toMatchObject({
    id: '7567173273889276131',
    live: { watermark: true },
  })
  expect(outputOf(getMeetingByCode, byCodeRecurring)?.series?.occurrences).toHaveLength(5)
})

test.each(['{}', '{"meeting_number":0,"meeting_info_list":[]}'])(
  'the answer %s means that there is no such code',
  (body) => {
    expect(outputOf(getMeetingByCode, body)).toBeUndefined()
  },
)
