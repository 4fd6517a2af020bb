import { describe, expect, test } from 'vitest'
import type { Sharing } from '@/lib/recordings/schema'
import { isChanged, toChange, valuesOf } from './sharing-values'

const timeZone = 'Asia/Shanghai'
const shared: Sharing = {
  enabled: true,
  audience: 'enterprise',
  hasPassword: true,
  expiresAt: '2026-03-01T16:00:00Z',
  downloadAllowed: false,
}

describe('a form of sharing', () => {
  test('that nobody touched asks for what is, and keeps a password that nobody was told', () => {
    const values = valuesOf(shared, timeZone)
    expect(values.lastDay).toBe('2026-03-01')
    const { enabled, audience, expiresAt, downloadAllowed } = shared as Extract<Sharing, { enabled: true }>
    expect(toChange(values, timeZone)).toEqual({ enabled, audience, expiresAt, downloadAllowed })
    expect(isChanged(values, values)).toBe(false)
  })

  test.each([
    ['the audience', { audience: 'everyone' }, { audience: 'everyone' }],
    ['a new password', { password: 'abcd1234' }, { password: 'abcd1234' }],
    ['no password', { hasPassword: false }, { password: null }],
    ['no end', { lastDay: null }, { expiresAt: null }],
    ['downloads', { downloadAllowed: true }, { downloadAllowed: true }],
  ] as const)('with %s asks for that and nothing else', (_, changed, asked) => {
    const before = valuesOf(shared, timeZone)
    const now = { ...before, ...changed }
    expect(isChanged(before, now)).toBe(true)
    expect(toChange(now, timeZone)).toEqual({ ...toChange(before, timeZone), ...asked })
  })

  test('that is off asks for nothing else, and is on again with a password', () => {
    const off = valuesOf({ enabled: false }, timeZone)
    expect(toChange(off, timeZone)).toEqual({ enabled: false })
    expect(isChanged(off, { ...off, audience: 'everyone' })).toBe(false)
    expect(toChange({ ...off, enabled: true, password: 'abcd1234' }, timeZone)).toEqual({
      ...{ enabled: true, audience: 'participants', password: 'abcd1234', expiresAt: null, downloadAllowed: false },
    })
  })
})
