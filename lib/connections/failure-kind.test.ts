import { expect, test } from 'vitest'
import { apiError, TencentError } from '@/lib/tencent/errors'
import { failureKind } from './failure-kind'

const answered = (code: number) => apiError({ code, message: 'no', httpStatus: 400 })
const failed = (kind: 'network' | 'timeout' | 'protocol', outcome: 'unknown' | 'not-executed', transient = true) =>
  new TencentError({ kind, outcome, transient, message: 'failed' })

test.each([
  ['a used or ended refresh token', answered(1006), 'TERMINAL'],
  ['an open_id that does not belong to it', answered(1004), 'TERMINAL'],
  ['a banned application', answered(1001), 'TRANSIENT'],
  ['a fault at Tencent', answered(20), 'TRANSIENT'],
  ['an unlisted code', answered(424242), 'TRANSIENT'],
  ['no connection', failed('network', 'not-executed'), 'TRANSIENT'],
  ['a page of a gateway', failed('protocol', 'unknown'), 'TRANSIENT'],
  ['a timeout after sending', failed('timeout', 'unknown'), 'AMBIGUOUS'],
  ['a reset after sending', failed('network', 'unknown'), 'AMBIGUOUS'],
  ['an answer that cannot be read', failed('protocol', 'unknown', false), 'AMBIGUOUS'],
])('%s is %s', (_, error, expected) => {
  expect(failureKind(error)).toBe(expected)
})
