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
    expect(toChange(values, timeZone, true)).toEqual({ enabled, audience, expiresAt, downloadAllowed })
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
    expect(toChange(now, timeZone, true)).toEqual({ ...toChange(before, timeZone, true), ...asked })
  })

  test('that is off asks for nothing else, and is on again with a password', () => {
    const off = valuesOf({ enabled: false }, timeZone)
    expect(toChange(off, timeZone, false)).toEqual({ enabled: false })
    expect(isChanged(off, { ...off, audience: 'everyone' })).toBe(false)
    expect(toChange({ ...off, enabled: true, password: 'abcd1234' }, timeZone, false)).toEqual({
      ...{ enabled: true, audience: 'participants', password: 'abcd1234', expiresAt: null, downloadAllowed: false },
    })
    // An empty one is sent, so that the door refuses it: it must not come to no password at all.
    expect(toChange({ ...off, enabled: true }, timeZone, false)).toMatchObject({ password: '' })
  })
})
