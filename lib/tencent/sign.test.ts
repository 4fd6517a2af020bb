import { describe, expect, test } from 'vitest'
import { createNonce } from './create-nonce'
import vectors from './fixtures/signing-vectors.json'
import { enterpriseSecret, oauthToken, stringToSign } from './sign'

function sign(vector: (typeof vectors.accepted)[number]) {
  const { secretId, secretKey, timestamp, ...request } = vector
  const attempt = { ...request, timestamp: Number(timestamp) }
  const headers = enterpriseSecret({ appId: '200000001', secretId, secretKey }).sign(attempt)
  return { headers, text: stringToSign(secretId, attempt) }
}

describe('enterpriseSecret', () => {
  test.each(vectors.accepted)('signs $name as the vector says', (vector) => {
    const { headers, text } = sign(vector)
    expect(text).toBe(vector.stringToSign)
    expect(headers['X-TC-Signature']).toBe(vector.signature)
  })

  test.each(vectors.refused)('does not make the mistake "$mistake"', ({ of, signature }) => {
    const vector = vectors.accepted.find(({ name }) => name === of)
    expect(vector).toBeDefined()
    if (vector) expect(sign(vector).headers['X-TC-Signature']).not.toBe(signature)
  })

  const attempt = { method: 'GET', uri: '/v1/meetings', body: '', timestamp: 1572168600, nonce: '88080' }
  const secret = { appId: '200000001', secretId: 'id', secretKey: 'key' }

  test('sends exactly the documented headers, spelled as documented', () => {
    const headers = enterpriseSecret({ ...secret, sdkId: '1500' }).sign(attempt)
    expect(headers).toEqual({
      'Content-Type': 'application/json',
      'X-TC-Key': 'id',
      'X-TC-Timestamp': '1572168600',
      'X-TC-Nonce': '88080',
      'X-TC-Signature': expect.stringMatching(/^[A-Za-z0-9+/]{86}==$/),
      'X-TC-Registered': '1',
      AppId: '200000001',
      SdkId: '1500',
    })
  })

  test.each([undefined, ''])('leaves SdkId out when it is %j', (sdkId) => {
    expect(enterpriseSecret({ ...secret, sdkId }).sign(attempt)).not.toHaveProperty('SdkId')
  })

  test('names the header that a credential cannot fill, without repeating the value', () => {
    const broken = enterpriseSecret({ ...secret, appId: 'line\nbreak' })
    expect(() => broken.sign(attempt)).toThrow(expect.objectContaining({ kind: 'input', outcome: 'not-executed' }))
    expect(() => broken.sign(attempt)).toThrow(/^The header AppId (?!.*line)/)
  })
})

describe('oauthToken', () => {
  test('sends token and open id, and nothing of the enterprise scheme', () => {
    const person = oauthToken({ accessToken: 'RRZ6+d8Y/JX2', openId: 'xqGn7bYS' })
    expect(person.sign({ method: 'GET', uri: '/v1/meetings', body: '', timestamp: 1572168600, nonce: '7' })).toEqual({
      'Content-Type': 'application/json',
      AccessToken: 'RRZ6+d8Y/JX2',
      OpenId: 'xqGn7bYS',
      'X-TC-Timestamp': '1572168600',
      'X-TC-Nonce': '7',
      'X-TC-Registered': '1',
    })
  })
})

test('createNonce makes positive integers that use far more than 31 bits', () => {
  const nonces = Array.from({ length: 1000 }, createNonce)
  expect(nonces.every((nonce) => /^[1-9]\d*$/.test(nonce))).toBe(true)
  expect(new Set(nonces).size).toBe(1000)
  expect(nonces.filter((nonce) => Number(nonce) > 2 ** 31).length).toBeGreaterThan(900)
})
