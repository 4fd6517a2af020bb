import { describe, expect, test } from 'vitest'
import { errorCodes } from './error-codes'
import { apiError, normaliseCode } from './errors'

test.each([
  [9003, 9003],
  [190303, 190303],
  [200190303, 190303],
  [1000190004, 190004],
  [1000009007, 9007],
  [101013603, 13603],
  [107001004, 1004],
  [108004051, 4051],
  [1009009042, 9042],
  [960000, 960000],
])('normaliseCode reads %i as %i', (raw, code) => {
  expect(normaliseCode(raw)).toBe(code)
})

describe('apiError', () => {
  const failure = { message: 'MEETING NOT EXIST', httpStatus: 500 }

  test('knows the meaning of a prefixed code and keeps the code as sent', () => {
    const error = apiError({ ...failure, code: 1000009003 })
    expect(error).toMatchObject({ kind: 'api', code: 9003, rawCode: '1000009003', httpStatus: 500 })
    expect(error.known?.action).toBe('refresh')
  })

  test.each([
    [9003, 'not-executed', false],
    [190303, 'not-executed', false],
    [190310, 'not-executed', false],
    [5108, 'unknown', true],
    [777777, 'unknown', false],
  ])('says of code %i: outcome %s, transient %s', (code, outcome, transient) => {
    expect(apiError({ ...failure, code })).toMatchObject({ outcome, transient })
  })

  test('takes the waiting time of the answer before the documented one', () => {
    expect(apiError({ ...failure, code: 190310 }).retryAfterSeconds).toBe(60)
    expect(apiError({ ...failure, code: 190310, retryAfterSeconds: 7 }).retryAfterSeconds).toBe(7)
    expect(apiError({ ...failure, code: 9003 }).retryAfterSeconds).toBeUndefined()
  })

  test('keeps a long text of Tencent short', () => {
    expect(apiError({ code: 9003, httpStatus: 500, message: 'x'.repeat(10_000) }).message.length).toBeLessThan(400)
  })
})

test('every documented code of limits, faults and replays is marked as repeatable, and no other', () => {
  const repeatable = [...errorCodes].filter(([, { retryable }]) => retryable).map(([code]) => code)
  expect(repeatable).toEqual([
    ...[28, 41, 5108, 9008, 9061, 10000, 10002, 10004, 13000, 19010, 190300, 190301, 190310, 190311, 190312, 190313],
    ...[190318, 190319, 200002, 500029, 500046, 960000, 20, 999],
  ])
})
