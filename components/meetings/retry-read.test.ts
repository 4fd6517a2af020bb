import { expect, test } from 'vitest'
import { ApiProblem } from '@/lib/fetcher'
import { retryDelay } from './retry-read'

test('a limit is waited for as long as the door says', () => {
  expect(retryDelay(new ApiProblem('rate_limited', { retryAfterSeconds: 7 }), 9)).toBe(7_000)
})

test('what passes by itself is tried three times, each time later', () => {
  const delays = [1, 2, 3, 4].map((tries) => retryDelay(new ApiProblem('tencent_unavailable'), tries))
  expect(delays).toEqual([2_000, 4_000, 8_000, undefined])
})

test.each(['not_signed_in', 'needs_reauth', 'not_allowed', 'not_found', 'quota_used_up'] as const)(
  '%s is shown at once and not repeated',
  (code) => expect(retryDelay(new ApiProblem(code), 1)).toBeUndefined(),
)
