import { describe, expect, test } from 'vitest'
import { Limits } from './limits'
import { ApiError, type Caller } from './operation'

const bySecret: Caller = { mode: 'secret', corpId: 'c' }
const byOAuth: Caller = { mode: 'oauth', corpId: 'c' }
const operation = { id: 'getMeeting', path: '/v1/meetings/{meetingId}' }
const accountLevel = { id: 'listCorpUsers', path: '/v1/corp/users' }

function codeOf(call: () => void): number {
  try {
    call()
    return 0
  } catch (error) {
    if (error instanceof ApiError && error.status === 500) return error.code
    throw error
  }
}

function limits(settings: Partial<Limits['settings']>): Limits {
  const made = new Limits()
  made.change({ enabled: true, ...settings })
  return made
}

test('nothing is limited unless switched on', () => {
  const made = new Limits()
  made.change({ perMinute: 0, createsPerHour: 0 })
  expect(codeOf(() => made.countCall(bySecret, 't', operation, 0))).toBe(0)
  expect(codeOf(() => made.countCreate('u', 0))).toBe(0)
})

describe('switched on', () => {
  test('190310 after so many calls in a minute, for that tenant only, until the next minute', () => {
    const made = limits({ perMinute: 2 })
    const call = (tenant: string, now: number) => codeOf(() => made.countCall(byOAuth, tenant, operation, now))
    expect([call('t', 0), call('t', 59), call('t', 59), call('other', 59), call('t', 60)]).toEqual([0, 0, 190310, 0, 0])
  })

  test('190311 after so many calls in a day, for applications with a secret only', () => {
    const made = limits({ perDay: 1 })
    const call = (caller: Caller, now: number) => codeOf(() => made.countCall(caller, 't', operation, now))
    expect([call(bySecret, 0), call(bySecret, 3600), call(byOAuth, 3600)]).toEqual([0, 190311, 0])
    expect(call(bySecret, 86_400)).toBe(0)
  })

  test('190312 after so many calls of one operation in a day', () => {
    const made = limits({ operationPerDay: 1 })
    const call = (target: typeof operation) => codeOf(() => made.countCall(bySecret, 't', target, 0))
    expect([call(operation), call(operation), call(accountLevel)]).toEqual([0, 190312, 0])
  })

  test('190313 after so many calls of an account-level operation in a minute', () => {
    const made = limits({ accountPerMinute: 1 })
    const call = (target: typeof operation) => codeOf(() => made.countCall(bySecret, 't', target, 0))
    expect([call(accountLevel), call(accountLevel), call(operation)]).toEqual([0, 190313, 0])
  })

  test('where a page limits its own operation: 9061 for meetings, 190310 for the others, each for itself', () => {
    const made = limits({ heavyPerMinute: 1 })
    const call = (id: string) => {
      const target = { id, path: '/v1/corp/lists', perMinute: 10 }
      return codeOf(() => made.countCall(bySecret, 't', target, 0))
    }
    expect([call('listCorpMeetings'), call('listCorpUsers')]).toEqual([0, 0])
    expect([call('listCorpMeetings'), call('listCorpUsers')]).toEqual([9061, 190310])
  })

  test('500029 after so many new meetings of one user in an hour', () => {
    const made = limits({ createsPerHour: 1 })
    const create = (user: string, now: number) => codeOf(() => made.countCreate(user, now))
    expect([create('u', 0), create('u', 3599), create('other', 0), create('u', 3600)]).toEqual([0, 500029, 0, 0])
  })
})
