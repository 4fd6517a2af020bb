import { createHmac } from 'node:crypto'

export interface SignedRequest {
  method: string
  /** Path and query as on the request line. */
  url: string
  secretId: string
  nonce: string
  timestamp: string
  body: Buffer
}

/** The X-TC-Signature of a request: Base64 over the lower-case hex text of its HMAC-SHA256 (signing rules 1.2 and 1.3). */
export function requestSignature(secretKey: string, request: SignedRequest): string {
  const { method, url, secretId, nonce, timestamp, body } = request
  const headers = `X-TC-Key=${secretId}&X-TC-Nonce=${nonce}&X-TC-Timestamp=${timestamp}`
  const hex = createHmac('sha256', secretKey).update(`${method}\n${headers}\n${url}\n`).update(body).digest('hex')
  return Buffer.from(hex).toString('base64')
}
