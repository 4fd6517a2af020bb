import { createHash, timingSafeEqual } from 'node:crypto'

/** What a delivery brought: its three headers, and the data exactly as received (the body's `data`, or `check_str`). */
export interface SignedDelivery {
  timestamp: string
  nonce: string
  signature: string
  data: string
}

/**
 * Whether a delivery was signed with this token: SHA-1 over the sorted parts, in lower-case hex. Nothing of the data is decoded
 * for it, and where the digests differ is not to be found out by the time it takes.
 */
export function verifySignature(token: string, { timestamp, nonce, signature, data }: SignedDelivery): boolean {
  // The default order is by code unit, as documented: never by number or language.
  const material = [token, timestamp, nonce, data].sort().join('')
  const expected = createHash('sha1').update(material, 'utf8').digest()
  const isWellFormed = /^[0-9a-f]{40}$/.test(signature)
  const given = Buffer.from(isWellFormed ? signature : '0'.repeat(40), 'hex')
  return timingSafeEqual(expected, given) && isWellFormed
}
