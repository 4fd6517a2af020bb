import { expect, test } from 'vitest'
import type { TencentSettings } from '@/lib/tencent-settings/schema'
import { applicationState, credentialState, isAwaiting, stepsDone, webhookState } from './shown-state'

const at = '2026-03-12T06:00:00.000Z'
const later = '2026-03-12T07:00:00.000Z'
const application = {
  ...{ platform: 'sandbox', corpId: '1', sdkId: '2', level: 'USER_ACCOUNT_LEVEL', callbackUrl: 'https://x.example' },
  ...{ hasSecret: true, isOperators: false, isUsed: true, lastCheck: null },
}
const credential = { corpId: '1', sdkId: null, secretIdEnding: 'abcd', updatedAt: at, lastCheck: null }
const webhook = {
  ...{ url: 'https://x.example', hasAesKey: false, createdAt: at, rotatedAt: null, checkedAt: null },
  ...{ lastEventAt: null, lastRejectedAt: null, lastRejectedReason: null },
}

test.each([
  ['none', null, 'not_set'],
  ['one without a secret', { ...application, hasSecret: false }, 'not_set'],
  ['one that nobody used', { ...application, isUsed: false }, 'saved'],
  ['one that people used', application, 'connected'],
  ['one that Tencent refuses', { ...application, lastCheck: { result: 'secret_wrong', at } as const }, 'failing'],
  ['one in an outage', { ...application, lastCheck: { result: 'unreachable', at } as const }, 'attention'],
])('an application that is %s', (_, facts, state) => {
  expect(applicationState(facts)).toBe(state)
})

test.each([
  [null, 'not_checked'],
  ['works', 'connected'],
  ['secret_key_wrong', 'failing'],
  ['ids_refused', 'failing'],
  ['permission_missing', 'attention'],
  ['unreachable', 'attention'],
] as const)('an enterprise secret whose check was %s is %s', (result, state) => {
  expect(credentialState({ ...credential, lastCheck: result && { result, at } })).toBe(state)
})

test.each([
  ['just made', {}, 'waiting'],
  ['checked', { checkedAt: at }, 'checked'],
  ['delivering', { checkedAt: at, lastEventAt: at }, 'receiving'],
  ['refusing since', { checkedAt: at, lastEventAt: at, lastRejectedAt: later }, 'failing'],
  ['delivering after a refusal', { checkedAt: at, lastRejectedAt: at, lastEventAt: later }, 'receiving'],
] as const)('an address for events that is %s', (_, facts, state) => {
  expect(webhookState({ ...webhook, ...facts })).toBe(state)
})

test('steps tick by facts, and only what Tencent does is waited for', () => {
  const empty: TencentSettings = { platforms: [], application: null, credential: null, webhook: null }
  expect(Object.values(stepsDone(empty))).toEqual([false, false, false, false, false])
  expect(isAwaiting(empty)).toBe(false)
  const made = { ...empty, application, credential, webhook }
  expect(stepsDone(made)).toEqual({ application: true, signIn: true, credential: false, webhook: false, event: false })
  expect(isAwaiting(made)).toBe(true)
  const done = { ...made, webhook: { ...webhook, checkedAt: at, lastEventAt: at } }
  expect(stepsDone(done)).toMatchObject({ webhook: true, event: true })
  expect(isAwaiting(done)).toBe(false)
})
