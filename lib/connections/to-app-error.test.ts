import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/errors'
import { apiError, TencentError, type TencentErrorKind } from '@/lib/tencent/errors'
import { toAppError } from './to-app-error'

const answered = (code: number) => apiError({ code, message: 'no', httpStatus: 500, traceId: 'trace-1' })
const failed = (kind: TencentErrorKind, outcome: 'unknown' | 'not-executed') =>
  new TencentError({ kind, outcome, message: 'failed' })

describe('toAppError', () => {
  test.each([
    [9002, 'not_found'],
    [9003, 'not_found'],
    [190457, 'not_found'],
    [40, 'not_allowed'],
    [9042, 'not_allowed'],
    [9102, 'not_allowed'],
    [190315, 'not_allowed'],
    [500014, 'not_allowed'],
    [9061, 'rate_limited'],
    [190310, 'rate_limited'],
    [190313, 'rate_limited'],
    [500029, 'rate_limited'],
    [190311, 'quota_used_up'],
    [500168, 'quota_used_up'],
    [190303, 'needs_reauth'],
    [1005, 'needs_reauth'],
    [9093, 'tencent_refused'],
    [190004, 'tencent_refused'],
    [200003, 'tencent_refused'],
    [424242, 'tencent_refused'],
  ])('code %i is %s for reads and writes', (code, expected) => {
    for (const call of ['read', 'write'] as const) {
      expect(toAppError(answered(code), call)).toMatchObject({ code: expected, tencent: { code, traceId: 'trace-1' } })
    }
  })

  test('a rate limit says how long to wait', () => {
    expect(toAppError(answered(190310), 'read')).toMatchObject({ retryAfterSeconds: 60 })
  })

  test.each([
    ['a fault at Tencent', answered(960000), 'tencent_unavailable', 'outcome_unknown'],
    ['a lost answer', failed('timeout', 'unknown'), 'tencent_unavailable', 'outcome_unknown'],
    ['a page instead of an answer', failed('protocol', 'unknown'), 'tencent_unavailable', 'outcome_unknown'],
    ['no connection', failed('network', 'not-executed'), 'tencent_unavailable', 'tencent_unavailable'],
  ] as const)('%s leaves the outcome of a write open only if it may have been carried out', (_, error, read, write) => {
    expect(toAppError(error, 'read')).toMatchObject({ code: read })
    expect(toAppError(error, 'write')).toMatchObject({ code: write })
  })

  test('refused input names its fields', () => {
    const issues = [{ path: 'subject', message: 'Too long' }]
    const error = new TencentError({ kind: 'input', outcome: 'not-executed', message: 'refused', issues })
    expect(toAppError(error, 'write')).toMatchObject({
      code: 'invalid_input',
      errors: [{ path: 'subject', code: 'not_accepted' }],
    })
  })

  test('other errors stay what they are', () => {
    const ours = new AppError('refresh_in_progress', 'wait')
    expect(toAppError(ours, 'read')).toBe(ours)
  })
})
