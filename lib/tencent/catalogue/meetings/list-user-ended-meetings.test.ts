import { expect, test } from 'vitest'
import { outputOf, requestOf } from '../../fixtures/exercise-operation'
import documented from '../../fixtures/list-user-ended-meetings.json'
import { listUserEndedMeetings } from './list-user-ended-meetings'

test.each([
  [{}, '/v1/history/meetings/tester?page_size=20&page=1'],
  [{ code: '222222222' }, '/v1/history/meetings/tester?page_size=20&page=1&meeting_code=222222222'],
  [{ cursor: '3', size: 5 }, '/v1/history/meetings/tester?page_size=5&page=3'],
])('the request for %j is %s', (input, uri) => {
  expect(requestOf(listUserEndedMeetings, input).uri).toBe(uri)
})

test('a userid cannot lead out of its path', () => {
  expect(requestOf(listUserEndedMeetings, {}, { id: 'a/../b?c' }).uri).toMatch(
    /^\/v1\/history\/meetings\/a%2F\.\.%2Fb%3Fc\?/,
  )
  expect(() => requestOf(listUserEndedMeetings, {}, { id: '..' })).toThrow(/userid/)
})

test.each([
  ['to', { from: new Date(0), to: new Date(90 * 86_400_000 + 1) }],
  ['size', { size: 21 }],
  ['cursor', { cursor: '0' }],
  ['code', { code: '222 222 222' }],
])('is refused with the field %s named', (path, input) => {
  expect(() => requestOf(listUserEndedMeetings, input)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path })] }),
  )
})

test('the documented answer is read', () => {
  expect(outputOf(listUserEndedMeetings, documented.replies.all)).toEqual({
    items: [
      {
        id: '1111111111111111111',
        code: '222222222',
        subject: 'tester预定的会议',
        startsAt: new Date(1614308400_000),
        endsAt: new Date(1614310200_000),
        recurring: false,
      },
      expect.objectContaining({ id: '3333333333333333333' }),
    ],
    next: undefined,
    totalCount: 2,
  })
})

test('the answer names the next page until the last, and times may be texts', () => {
  const [meeting] = documented.replies.all.meeting_info_list
  const page = (current_page: number) =>
    outputOf(listUserEndedMeetings, {
      current_page,
      total_page: 2,
      meeting_info_list: [{ ...meeting, start_time: '1614308400', end_time: '1614310200' }],
    })
  expect(page(1).next).toBe('2')
  expect(page(2).next).toBeUndefined()
  expect(page(1).items[0]?.startsAt).toEqual(new Date(1614308400_000))
})
