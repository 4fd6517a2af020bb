import { describe, expect, test } from 'vitest'
import { loadContract } from './contract'
import { matchOperation, variantOf } from './match-operation'

const { operations } = loadContract()
const match = (method: string, path: string) => matchOperation(operations, method, path)

test.each([
  ['GET', '/v1/meetings/123', 'getMeeting'],
  ['PUT', '/v1/meetings/123', 'updateMeeting'],
  ['GET', '/v1/meetings/live_play/replays', 'listLiveReplaysByCode'],
  ['GET', '/v1/users/list', 'listUsers'],
  ['GET', '/v1/users/somebody', 'getUserByUserid'],
  ['GET', '/v1/history/meetings/a%2Fb', 'listUserEndedMeetings'],
])('%s %s is %s', (method, path, id) => {
  expect(match(method, path)?.operation.id).toBe(id)
})

test.each([
  ['PATCH', '/v1/meetings/123'],
  ['GET', '/v1/meetings/123/'],
  ['GET', '/v1/meetings/'],
  ['GET', '/v1//meetings'],
  ['GET', '/v1/meetings/%zz'],
  ['GET', '/v2/meetings'],
])('%s %s is nothing', (method, path) => {
  expect(match(method, path)).toBeUndefined()
})

test('path parameters are decoded', () => {
  expect(match('GET', '/v1/history/meetings/a%2Fb')?.params).toEqual({ userid: 'a/b' })
})

describe('operations that share a path', () => {
  const list = match('GET', '/v1/meetings')?.operation
  const corp = match('GET', '/v1/corp/meetings')?.operation

  test('are told apart by a parameter that is there or not', () => {
    expect(list && variantOf(list, { meeting_code: '123456789' })?.id).toBe('getMeetingByCode')
    expect(list && variantOf(list, { userid: 'a' })?.id).toBe('listUserMeetings')
  })

  test('are told apart by the value of a parameter', () => {
    expect(corp && variantOf(corp, { meeting_state: '2' })?.id).toBe('live')
    expect(corp && variantOf(corp, { meeting_state: '9' })).toBeUndefined()
  })
})
