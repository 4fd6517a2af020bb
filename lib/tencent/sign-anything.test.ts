import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNonce } from './create-nonce'
import { enterpriseSecret, type SignableRequest } from './sign'

const RUNS = { numRuns: 300 }

const text = fc.string({ unit: 'binary' }).filter((value) => !/\p{Surrogate}/u.test(value))
const visible = fc.string({ unit: fc.constantFrom(...'AZaz09-_.+/='), minLength: 1, maxLength: 40 })
const query = fc.dictionary(visible, text, { maxKeys: 4, noNullPrototype: true })
const uri = fc
  .tuple(fc.array(text, { maxLength: 4 }), query)
  .map(([segments, values]) => `/v1/${segments.map(encodeURIComponent).join('/')}?${new URLSearchParams(values)}`)
const anyRequest: fc.Arbitrary<SignableRequest> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
  uri: fc.oneof(uri, text),
  body: fc.oneof(text, fc.json({ stringUnit: 'grapheme' })),
  timestamp: fc.integer({ min: 1, max: 4_102_444_800 }),
  nonce: fc.bigInt({ min: 1n, max: 2n ** 64n }).map(String),
})
const anySecret = fc.record({ secretId: visible, secretKey: visible })
type Secret = { secretId: string; secretKey: string }

/** The documented signature once more, by another library and from the page alone. */
async function independent({ secretId, secretKey }: Secret, request: SignableRequest): Promise<string> {
  const { method, uri: address, body, timestamp, nonce } = request
  const message = `${method}\nX-TC-Key=${secretId}&X-TC-Nonce=${nonce}&X-TC-Timestamp=${timestamp}\n${address}\n${body}`
  const bytes = (value: string) => new TextEncoder().encode(value)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', bytes(secretKey), algorithm, false, ['sign'])
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, bytes(message)))
  return btoa([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
}

const headersOf = (secret: Secret, request: SignableRequest) =>
  enterpriseSecret({ appId: '200000001', ...secret }).sign(request)
const signatureOf = (secret: Secret, request: SignableRequest) => headersOf(secret, request)['X-TC-Signature']

describe('the signature', () => {
  test('of any request is the one that the page describes', async () => {
    await fc.assert(
      fc.asyncProperty(anySecret, anyRequest, async (secret, request) => {
        expect(signatureOf(secret, request)).toBe(await independent(secret, request))
      }),
      RUNS,
    )
  })

  test('is another one as soon as any part is', () => {
    fc.assert(
      fc.property(anySecret, anyRequest, anySecret, anyRequest, (secret, request, otherSecret, other) => {
        const original = signatureOf(secret, request)
        for (const name of Object.keys(request) as (keyof SignableRequest)[]) {
          const isSame = signatureOf(secret, { ...request, [name]: other[name] }) === original
          expect([name, isSame]).toEqual([name, request[name] === other[name]])
        }
        for (const name of Object.keys(secret) as (keyof Secret)[]) {
          const isSame = signatureOf({ ...secret, [name]: otherSecret[name] }, request) === original
          expect([name, isSame]).toEqual([name, secret[name] === otherSecret[name]])
        }
      }),
      RUNS,
    )
  })

  test('goes with the nonce and the time that it was made of, digit by digit', () => {
    fc.assert(
      fc.property(anySecret, anyRequest, (secret, request) => {
        expect(headersOf(secret, request)).toMatchObject({
          'X-TC-Nonce': request.nonce,
          'X-TC-Timestamp': request.timestamp.toString(10),
        })
        expect(createNonce()).toMatch(/^[1-9]\d{0,14}$/)
      }),
      RUNS,
    )
  })
})
