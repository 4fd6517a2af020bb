import { expect, test } from 'vitest'
import { TencentError } from '@/lib/tencent'
import { explainApplicationRefusal } from './explain-application-refusal'
import { explainCredentialRefusal } from './explain-credential-refusal'

const refusal = (code: number, transient = false) =>
  new TencentError({ kind: 'api', message: 'refused', outcome: 'not-executed', code, transient })

test.each([
  [1002, 'accepted'],
  [1003, 'secret_wrong'],
  [10, 'sdk_id_unknown'],
  [1001, 'app_banned'],
  [4711, 'refused'],
])('code %i of the token endpoint means for the application: %s', (code, result) => {
  expect(explainApplicationRefusal(refusal(code))).toBe(result)
})

test.each([
  [190303, 'ids_refused'],
  [200003, 'secret_key_wrong'],
  [190300, 'clock_wrong'],
  [500125, 'address_refused'],
  [9042, 'permission_missing'],
  [500014, 'plan_lacks_it'],
  [50000, 'enterprise_id_refused'],
  [50001, 'enterprise_unusable'],
  [190310, 'limit_reached'],
  [190313, 'limit_reached'],
  [4711, 'refused'],
])('code %i of the gateway means for the enterprise secret: %s', (code, result) => {
  expect(explainCredentialRefusal(refusal(code))).toBe(result)
})

test.each([explainApplicationRefusal, explainCredentialRefusal])('%o blames nothing typed for an outage', (explain) => {
  expect(explain(refusal(20, true))).toBe('unreachable')
  const silence = new TencentError({ kind: 'network', message: 'no answer', outcome: 'unknown' })
  expect(explain(silence)).toBe('unreachable')
})
