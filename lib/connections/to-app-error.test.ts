import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { AppError } from '@/lib/errors'
import { locales } from '@/lib/messages/locale'
import { messagesOf } from '@/lib/messages/messages'
import { errorCodes } from '@/lib/tencent/error-codes'
import { apiError, TencentError, type TencentErrorKind } from '@/lib/tencent/errors'
import { toAppError } from './to-app-error'

const answered = (code: number, message = 'no') => apiError({ code, message, httpStatus: 500, traceId: 'trace-1' })
const failed = (kind: TencentErrorKind, outcome: 'unknown' | 'not-executed') =>
  new TencentError({ kind, outcome, message: 'failed' })

const page = new URL('../../sandbox/contract/errors.json', import.meta.url)
const { codes: documented } = JSON.parse(readFileSync(page, 'utf8')) as {
  codes: { code: number; meaning: string; retryable: boolean }[]
}
const failures = documented.filter(({ code }) => code !== 0)

describe('every documented error code', () => {
  test.each(failures)('$code ($meaning) is known, and repeated only where that can help', ({ code, retryable }) => {
    expect(errorCodes.get(code)).toMatchObject({ retryable })
  })

  test.each(failures)('$code ($meaning) has its sentence and its action in every language', ({ code }) => {
    for (const call of ['read', 'write'] as const) {
      for (const caller of ['person', 'enterprise'] as const) {
        const error = toAppError(answered(code), call, caller) as AppError
        expect(['tencent_refused', 'internal']).not.toContain(error.code)
        for (const locale of locales) {
          const { problems, fields } = messagesOf(locale).errors
          expect(problems[error.code]).toEqual({ title: expect.stringMatching(/./), hint: expect.stringMatching(/./) })
          for (const field of error.errors ?? []) expect(fields).toHaveProperty(field.code)
        }
      }
    }
  })

  test('and as many as were counted in the documentation', () => {
    expect(failures).toHaveLength(81)
  })
})

describe('toAppError', () => {
  test.each([
    [9002, 'not_found'],
    [9003, 'not_found'],
    [190457, 'not_found'],
    [4051, 'recording_gone'],
    [40, 'admin_must_withdraw'],
    [9042, 'not_allowed'],
    [9102, 'not_allowed'],
    [190315, 'not_allowed'],
    [9100, 'may_not_schedule'],
    [20003, 'account_disabled'],
    [190001, 'not_registered'],
    [500014, 'plan_lacks_it'],
    [9061, 'rate_limited'],
    [190310, 'rate_limited'],
    [190313, 'rate_limited'],
    [500029, 'scheduling_too_fast'],
    [9008, 'scheduling_too_fast'],
    [9098, 'slots_taken'],
    [156009, 'seats_taken'],
    [190311, 'quota_used_up'],
    [500168, 'month_quota_used_up'],
    [190303, 'needs_reauth'],
    [1005, 'needs_reauth'],
    [1003, 'app_secret_refused'],
    [190317, 'live_off'],
    [190004, 'value_refused'],
    [200003, 'our_clock_or_signature'],
    [500125, 'server_address_refused'],
    [424242, 'tencent_refused'],
  ])('code %i is %s for reads and writes', (code, expected) => {
    for (const call of ['read', 'write'] as const) {
      expect(toAppError(answered(code), call)).toMatchObject({ code: expected, tencent: { code, traceId: 'trace-1' } })
    }
  })

  test.each([190303, 200003])(
    'code %i of a call of the enterprise is its secret, not a sign-in or our signature',
    (code) => {
      expect(toAppError(answered(code), 'read', 'enterprise')).toMatchObject({ code: 'enterprise_secret_refused' })
    },
  )

  test.each([
    [9093, 'subject', 'subject_refused'],
    [20002, 'userid', 'userid_taken'],
    [20006, 'rooms', 'room_taken'],
    [40000, 'phone', 'phone_invalid'],
    [41001, 'email', 'email_invalid'],
    [41002, 'email', 'email_taken'],
    [41003, 'phone', 'phone_taken'],
  ])('code %i is about the field %s', (number, path, code) => {
    expect(toAppError(answered(number), 'write')).toMatchObject({ code: 'invalid_input', errors: [{ path, code }] })
  })

  test.each([
    [190004, 'invalid param: start_time', [{ path: 'startsAt', code: 'not_accepted' }]],
    [200006, '"hosts[0].userid" and hosts', [{ path: 'hosts', code: 'not_accepted' }]],
    [190001, 'invitees: user not registered', [{ path: 'invitees', code: 'not_registered' }]],
  ])('a text of code %i that names a field marks it: %s', (number, message, errors) => {
    expect(toAppError(answered(number, message), 'write')).toMatchObject({ code: 'invalid_input', errors })
  })

  test.each([
    [190004, 'failed to unmarshal req body', 'write', 'value_refused'],
    [190004, 'start_time', 'read', 'value_refused'],
    [190001, 'the phone of the caller', 'write', 'not_registered'],
    [9003, 'subject', 'write', 'not_found'],
  ] as const)('code %i with the text "%s" of a %s marks none', (number, message, call, code) => {
    expect(toAppError(answered(number, message), call)).toMatchObject({ code, errors: [] })
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
    for (const call of ['read', 'write'] as const) {
      expect(toAppError(error, call)).toMatchObject({
        code: 'invalid_input',
        errors: [{ path: 'subject', code: 'not_accepted' }],
      })
    }
  })

  test('other errors stay what they are', () => {
    const ours = new AppError('refresh_in_progress', 'wait')
    expect(toAppError(ours, 'read')).toBe(ours)
  })
})
