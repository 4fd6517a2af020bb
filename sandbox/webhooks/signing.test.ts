import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { encodeMessage } from './encode-message'
import { signWebhook, signWrongly, webhookSignature } from './sign-webhook'

interface Vector {
  name: string
  token: string
  timestamp: string
  nonce: string
  data: string
  signature: string
  plaintext: string
  encodingAesKey?: string
}

const { webhook } = JSON.parse(readFileSync(new URL('../contract/signing-vectors.json', import.meta.url), 'utf8')) as {
  webhook: Vector[]
}

describe('published and computed vectors', () => {
  test.each(webhook)('$name is signed as they say', ({ token, timestamp, nonce, data, signature }) => {
    expect(webhookSignature(token, timestamp, nonce, data)).toBe(signature)
  })

  test.each(webhook)('$name is encoded as they say', ({ plaintext, data, encodingAesKey }) => {
    const isPadded = data.length % 4 === 0
    expect(encodeMessage(plaintext, encodingAesKey, isPadded ? 'padded' : 'unpadded')).toBe(data)
  })
})

test('headers are milliseconds, a number and forty hex digits, fresh each time', () => {
  const [first, second] = [signWebhook('token', 'data'), signWebhook('token', 'data')]
  expect(first.timestamp).toMatch(/^\d{13}$/)
  expect(first.nonce).toMatch(/^[1-9]\d*$/)
  expect(first.signature).toBe(webhookSignature('token', first.timestamp, first.nonce, 'data'))
  expect(second.nonce).not.toBe(first.nonce)
})

test('a wrong signature is not the right one', () => {
  const { timestamp, nonce, signature } = signWrongly('token', 'data')
  expect(signature).not.toBe(webhookSignature('token', timestamp, nonce, 'data'))
})
