import 'server-only'
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { env } from './env'
import { AppError } from './errors'

/** Where an envelope belongs: owner (tenant or application), row and field. It opens nowhere else. */
export interface Place {
  owner: string
  row: string
  field: string
}

const additionalData = (place: Place): Buffer => Buffer.from([place.owner, place.row, place.field].join('|'))

/** Seals a secret as `v1.<key id>.<nonce>.<ciphertext and tag>` with AES-256-GCM and the active (first) key. */
export function encrypt(plaintext: string, place: Place): string {
  const key = env().ENCRYPTION_KEYS[0]
  if (!key) throw new AppError('internal', 'no encryption key')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(additionalData(place))
  const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return ['v1', key.id, nonce.toString('base64url'), sealed.toString('base64url')].join('.')
}

/** Opens an envelope. Every failure is the same error: which part was wrong is nobody's business. */
export function decrypt(envelope: string, place: Place): string {
  try {
    const [version, keyId, nonce = '', sealed = '', ...rest] = envelope.split('.')
    const key = env().ENCRYPTION_KEYS.find((candidate) => candidate.id === keyId)
    const bytes = Buffer.from(sealed, 'base64url')
    if (version !== 'v1' || !key || rest.length > 0 || bytes.length < 16) throw new Error('malformed')
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
    decipher.setAAD(additionalData(place)).setAuthTag(bytes.subarray(-16))
    return decipher.update(bytes.subarray(0, -16), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    throw new AppError('internal', `an envelope of ${place.field} does not open`)
  }
}

/**
 * The ring as it may be told, the active key first: never the bytes. A fingerprint tells two keys of one id apart and
 * leads to neither.
 */
export const keyRing = (): { id: string; fingerprint: string }[] =>
  env().ENCRYPTION_KEYS.map(({ id, bytes }) => ({
    id,
    fingerprint: Buffer.from(hkdfSync('sha256', bytes, '', 'fingerprint', 32)).toString('base64url'),
  }))

/** A random secret in hex: only letters and digits, which is all that Tencent's `state` may have (64 characters here). */
export const randomSecret = (): string => randomBytes(32).toString('hex')

/** SHA-256 in hex, for random secrets of 256 bits that are looked up by their hash. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

let lookupKey: Buffer | undefined

/** A keyed hash for lookups by things that can be guessed, such as an open_id. */
export function hashLookupKey(kind: string, key: string): string {
  lookupKey ??= Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'lookup', 32))
  return createHmac('sha256', lookupKey).update(`${kind}\n${key}`).digest('base64url')
}

/** Compares two texts in constant time. */
export function equalInConstantTime(one: string, other: string): boolean {
  return timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest())
}
