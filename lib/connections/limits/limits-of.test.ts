import { describe, expect, test } from 'vitest'
import { type LimitedCaller, limitsOf } from './limits-of'

const person: LimitedCaller = { kind: 'person', tenantId: 't', subjectId: 's', limits: [] }
const enterprise: LimitedCaller = { ...person, kind: 'enterprise' }
const operation = (rateClass: 'general' | 'meeting-query' | 'meeting-create' | 'account' | 'account-heavy') =>
  ({ id: 'op', rateClass }) as const
const kinds = (caller: LimitedCaller, rateClass: Parameters<typeof operation>[0]) =>
  limitsOf(caller, operation(rateClass)).map(({ kind }) => kind)

test.each([
  [person, 'general', ['minute']],
  [person, 'meeting-query', ['minute']],
  [person, 'meeting-create', ['minute', 'creates']],
  [enterprise, 'general', ['day', 'minute']],
  [enterprise, 'account', ['day', 'minute', 'account']],
  [enterprise, 'account-heavy', ['day', 'minute', 'account', 'heavy op']],
] as const)('what a call counts against: %o %s', (caller, rateClass, expected) => {
  expect(kinds(caller, rateClass)).toEqual(expected)
})

const windows = { minute: 60, account: 60, 'heavy op': 60, creates: 3_600, day: 86_400 }

describe('no window of the platform sees more than its limit, with ten processes that spend their credit', () => {
  const documented = { minute: 300, account: 100, 'heavy op': 10, creates: 2_000, day: 200_000 }
  const all = [
    ...limitsOf(enterprise, operation('account-heavy')),
    ...limitsOf(person, operation('meeting-create')).slice(1),
  ]
  test.each(all.map((limit) => [limit.kind, limit] as const))('%s', (kind, { capacity, perSecond, credit }) => {
    const name = kind as keyof typeof windows
    expect(capacity + perSecond * windows[name] + 10 * credit).toBeLessThanOrEqual(documented[name])
    expect(capacity).toBeGreaterThanOrEqual(1)
  })
})

test("an application's own numbers come before the platform's, and both before the documented ones", () => {
  const limits = [{ personPerMinute: 600, createsPerHour: 100 }, { personPerMinute: 1_000 }]
  const [minute, creates] = limitsOf({ ...person, limits }, operation('meeting-create'))
  expect(minute?.capacity).toBe(450)
  expect(creates?.capacity).toBe(45)
})

test('a limit of one call in a window still lets that one through', () => {
  const [minute] = limitsOf({ ...person, limits: [{ personPerMinute: 1 }] }, operation('general'))
  expect(minute).toMatchObject({ capacity: 1, credit: 0 })
  expect((minute?.perSecond ?? 0) * 60).toBeLessThan(1)
})

test.each([
  ['general', 190310, 'minute'],
  ['general', 190313, 'minute'],
  ['account', 190310, 'minute'],
  ['account', 190313, 'account'],
  ['account-heavy', 190310, 'heavy op'],
  ['account-heavy', 9061, 'heavy op'],
  ['account-heavy', 190313, 'account'],
] as const)("Tencent's refusal belongs to one limit: %s, %i", (rateClass, code, kind) => {
  const refused = limitsOf(enterprise, operation(rateClass)).filter(({ codes }) => codes.includes(code))
  expect(refused.map((limit) => limit.kind)).toEqual([kind])
})
