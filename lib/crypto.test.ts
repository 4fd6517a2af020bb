import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'

Object.assign(process.env, {
  PUBLIC_URL: 'http://localhost:3000',
  DATABASE_URL: 'postgresql://localhost/none',
  NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
  ENCRYPTION_KEYS: `k2:${randomBytes(32).toString('base64')},k1:${randomBytes(32).toString('base64')}`,
  TENCENT_PLATFORMS: '{}',
})
const { decrypt, encrypt, keyRing } = await import('./crypto')
const { AppError } = await import('./errors')

const secret = 'a token: 令牌'
const place = { owner: 'tenant', row: 'row', field: 'accessToken' }
const envelope = encrypt(secret, place)
const [version = '', keyId = '', nonce = '', sealed = ''] = envelope.split('.')

const flip = (encoded: string, byte: number): string => {
  const bytes = Buffer.from(encoded, 'base64url')
  bytes.writeUInt8(bytes.readUInt8(byte) ^ 1, byte)
  return bytes.toString('base64url')
}
const join = (...parts: string[]): string => parts.join('.')

describe('an envelope', () => {
  it('is sealed with the first key, differs each time, and opens in its place', () => {
    expect([version, keyId]).toEqual(['v1', 'k2'])
    expect(Buffer.from(nonce, 'base64url')).toHaveLength(12)
    expect(encrypt(secret, place)).not.toBe(envelope)
    expect(decrypt(envelope, place)).toBe(secret)
    expect(decrypt(encrypt('', place), place)).toBe('')
  })

  const size = Buffer.from(sealed, 'base64url').length
  const damaged: [string, string][] = [
    ['a bit of the nonce', join(version, keyId, flip(nonce, 0), sealed)],
    ['a bit of the ciphertext', join(version, keyId, nonce, flip(sealed, 0))],
    ['a bit of the tag', join(version, keyId, nonce, flip(sealed, size - 1))],
    ['the id of another key', join(version, 'k1', nonce, sealed)],
    ['the id of no key', join(version, 'k3', nonce, sealed)],
    ['no key id', join(version, '', nonce, sealed)],
    ['another version', join('v2', keyId, nonce, sealed)],
    ['no nonce', join(version, keyId, '', sealed)],
    ['a short nonce', join(version, keyId, nonce.slice(0, 8), sealed)],
    ['no ciphertext', join(version, keyId, nonce, '')],
    ['a tag alone', join(version, keyId, nonce, sealed.slice(-22))],
    ['a tag cut short', envelope.slice(0, -4)],
    ['a part too few', join(version, keyId, nonce)],
    ['a part too many', join(envelope, 'x')],
    ['nothing', ''],
    ['the secret itself', secret],
  ]
  const elsewhere: [string, typeof place][] = [
    ['another owner', { ...place, owner: 'other' }],
    ['another row', { ...place, row: 'other' }],
    ['another field', { ...place, field: 'refreshToken' }],
  ]
  const failing = [
    ...damaged.map(([what, text]) => [what, text, place] as const),
    ...elsewhere.map(([what, there]) => [what, envelope, there] as const),
  ]

  it.each(failing)('does not open with %s, by the same error as ever', (_, text, there) => {
    const error: unknown = (() => {
      try {
        return decrypt(text, there)
      } catch (thrown) {
        return thrown
      }
    })()
    if (!(error instanceof AppError)) throw new Error('it opened')
    expect({ code: error.code, message: error.message, cause: error.cause }).toEqual({
      code: 'internal',
      message: `an envelope of ${there.field} does not open`,
      cause: undefined,
    })
    expect(error.stack).not.toContain(secret)
  })

  it('does not open with any single bit of it flipped', () => {
    for (const [index, part] of [nonce, sealed].entries()) {
      for (let bit = 0; bit < Buffer.from(part, 'base64url').length * 8; bit++) {
        const bytes = Buffer.from(part, 'base64url')
        bytes.writeUInt8(bytes.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        const changed = bytes.toString('base64url')
        const text = index === 0 ? join(version, keyId, changed, sealed) : join(version, keyId, nonce, changed)
        expect(() => decrypt(text, place)).toThrow('does not open')
      }
    }
  })
})

it('a fingerprint is the same each time, differs between keys, and holds nothing of the key', () => {
  const [two, one] = keyRing()
  expect(keyRing()).toEqual([two, one])
  expect(two?.fingerprint).toMatch(/^[\w-]{43}$/)
  expect(two?.fingerprint).not.toBe(one?.fingerprint)
  const bytes = Buffer.from((process.env.ENCRYPTION_KEYS ?? '').split(',')[0]?.split(':')[1] ?? '', 'base64')
  expect(two?.fingerprint).not.toBe(bytes.toString('base64url'))
})
