import { createHash, randomInt } from 'node:crypto'

/** The three headers of everything that is sent: the platform gives them no prefix. */
export interface WebhookHeaders {
  timestamp: string
  nonce: string
  signature: string
}

/** Lower-case hex SHA-1 over the four texts in plain order, run together. */
export function webhookSignature(token: string, timestamp: string, nonce: string, data: string): string {
  return createHash('sha1').update([token, timestamp, nonce, data].sort().join('')).digest('hex')
}

/** Headers for `data` as it is sent now: real milliseconds and a fresh nonce. */
export function signWebhook(token: string, data: string): WebhookHeaders {
  const timestamp = String(Date.now())
  const nonce = String(randomInt(1, 2 ** 31))
  return { timestamp, nonce, signature: webhookSignature(token, timestamp, nonce, data) }
}

/** The same under a token that nobody has. */
export function signWrongly(token: string, data: string): WebhookHeaders {
  return signWebhook([...token].reverse().join('').concat('x'), data)
}
