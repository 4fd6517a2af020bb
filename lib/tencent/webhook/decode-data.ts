import { createDecipheriv } from 'node:crypto'
import { parseJson } from '../json'
import { firstJsonObject } from './first-json-object'

/** A delivery whose data cannot be read. One error for every reason: which step failed is nobody's business (padding oracle). */
export class UnreadableDeliveryError extends Error {
  override readonly name = 'UnreadableDeliveryError'
  constructor() {
    super('the data of the delivery cannot be read')
  }
}

/** The JSON text of an event, and what it says. */
export interface DecodedEvent {
  text: string
  value: unknown
}

/**
 * Decodes the `data` of a verified delivery: Base64, padded or not, and decrypted where the subscription has an EncodingAESKey. With
 * a key, what is not encrypted is read as well (Tencent's own examples mix the two), and bytes after the JSON are ignored. Throws
 * UnreadableDeliveryError.
 */
export function decodeEvent(data: string, aesKey: string | null): DecodedEvent {
  const bytes = fromBase64(data)
  const decrypted = bytes && aesKey ? decrypt(bytes, aesKey) : null
  const event = (decrypted && readObject(decrypted, true)) ?? (bytes && readObject(bytes, false))
  if (!event) throw new UnreadableDeliveryError()
  return event
}

/** Decodes the `check_str` of a verified address check, by the same rules. Throws UnreadableDeliveryError. */
export function decodeCheck(data: string, aesKey: string | null): string {
  const bytes = fromBase64(data)
  const decrypted = bytes && aesKey ? decrypt(bytes, aesKey) : null
  const text = (decrypted && toText(decrypted)) ?? (bytes && toText(bytes))
  if (text === null) throw new UnreadableDeliveryError()
  return text
}

function fromBase64(data: string): Buffer | null {
  const digits = data.replace(/={1,2}$/, '')
  const isBase64 = digits.length > 0 && digits.length % 4 !== 1 && /^[A-Za-z0-9+/]+$/.test(digits)
  return isBase64 ? Buffer.from(digits, 'base64') : null
}

/** AES-256-CBC, the initialisation vector being the key's first half, with PKCS#7 padding. */
function decrypt(bytes: Buffer, aesKey: string): Buffer | null {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  if (key.length !== 32 || bytes.length % 16 !== 0) return null
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(bytes), decipher.final()])
  const length = padded.at(-1) ?? 0
  const padding = padded.subarray(-length)
  const isPadded = length >= 1 && length <= 16 && padding.every((byte) => byte === length)
  return isPadded ? withoutKey(padded.subarray(0, -length), key, aesKey) : null
}

/** The documentation can be read so that the key follows the message, as bytes or as text. */
function withoutKey(message: Buffer, key: Buffer, aesKey: string): Buffer {
  for (const tail of [key, Buffer.from(aesKey)]) {
    if (message.length > tail.length && message.subarray(-tail.length).equals(tail)) {
      return message.subarray(0, -tail.length)
    }
  }
  return message
}

function readObject(bytes: Buffer, mayTrail: boolean): DecodedEvent | null {
  const object = firstJsonObject(bytes)
  const text = object && toText(mayTrail ? object : bytes)
  if (text === null) return null
  try {
    return { text, value: parseJson(text) }
  } catch {
    return null
  }
}

function toText(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
