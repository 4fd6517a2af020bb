import { createCipheriv, createHash, randomInt } from 'node:crypto'

// What Tencent does, written from its documentation for tests alone: nothing here is shared with what is tested.

/** How a delivery is to differ from a proper one. */
export interface DeliverySketch {
  token: string
  aesKey?: string | null
  /** When it says it was sent. */
  at?: number
  /** Sent instead of the signature. */
  signature?: string
  /** Changed after signing. */
  tamper?: (data: string) => string
  /** Base64 without its padding. */
  unpadded?: boolean
  /** The data as they are, neither encoded nor encrypted. */
  raw?: string
}

function encode(text: string, { aesKey, unpadded, raw }: DeliverySketch): string {
  if (raw !== undefined) return raw
  const bytes = aesKey ? encrypt(text, aesKey) : Buffer.from(text)
  return unpadded ? bytes.toString('base64').replaceAll('=', '') : bytes.toString('base64')
}

function encrypt(text: string, aesKey: string): Buffer {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, 16))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
}

function sign(text: string, sketch: DeliverySketch) {
  const data = encode(text, sketch)
  const timestamp = String(sketch.at ?? Date.now())
  const nonce = String(randomInt(1, 2 ** 31))
  const parts = [sketch.token, timestamp, nonce, data]
  const digest = createHash('sha1')
    .update(parts.sort((one, other) => (one < other ? -1 : 1)).join(''))
    .digest('hex')
  return { data: sketch.tamper?.(data) ?? data, headers: { timestamp, nonce, signature: sketch.signature ?? digest } }
}

/** The request that delivers an event. */
export function deliver(url: string, event: object | string, sketch: DeliverySketch): Request {
  const { data, headers } = sign(typeof event === 'string' ? event : JSON.stringify(event), sketch)
  const body = JSON.stringify({ data })
  return new Request(url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body })
}

/** The request that checks an address. */
export function check(url: string, text: string, sketch: DeliverySketch): Request {
  const { data, headers } = sign(text, sketch)
  return new Request(`${url}?check_str=${encodeURIComponent(data)}`, { headers })
}
