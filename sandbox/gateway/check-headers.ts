import type { Incoming } from '../http/answer'
import { refusal } from './refuse'

const SECRET_HEADERS = ['X-TC-Key', 'X-TC-Timestamp', 'X-TC-Nonce', 'X-TC-Signature', 'AppId', 'X-TC-Registered']
const OAUTH_HEADERS = ['AccessToken', 'OpenId', 'X-TC-Timestamp', 'X-TC-Nonce']
const KNOWN_HEADERS = [...new Set([...SECRET_HEADERS, ...OAUTH_HEADERS, 'SdkId', 'X-TC-Version', 'X-TC-Token'])]
const SKEW_SECONDS = 300

/** Check 1: a request that has both OAuth headers is an OAuth request, any other one an enterprise secret's. */
export function modeOf({ headers }: Incoming): 'secret' | 'oauth' {
  return headers.accesstoken !== undefined && headers.openid !== undefined ? 'oauth' : 'secret'
}

/** Check 2: required headers are there and not empty (200001). Bodies need a Content-Type. */
export function checkHeaders(incoming: Incoming, mode: 'secret' | 'oauth'): void {
  const required = mode === 'oauth' ? OAUTH_HEADERS : SECRET_HEADERS
  const missing = required.filter((name) => !incoming.headers[name.toLowerCase()])
  if (incoming.body.length > 0 && !incoming.headers['content-type']) missing.push('Content-Type')
  if (missing.length > 0) throw refusal(200001, missing.join(', '))
}

/** Check 3: the timestamp is a number (200001) within five minutes of real time (190300). */
export function checkTimestamp({ headers }: Incoming, now: number): void {
  const timestamp = headers['x-tc-timestamp'] ?? ''
  if (!/^\d+$/.test(timestamp)) throw refusal(200001, 'X-TC-Timestamp is not a number')
  if (Math.abs(Number(timestamp) - now) > SKEW_SECONDS) throw refusal(190300)
}

/** Remarks, never refusals: odd nonces, and in strict mode names that are not spelled as documented. */
export function headerNotes({ headers, rawNames }: Incoming, strict: boolean): string[] {
  const notes: string[] = []
  const nonce = headers['x-tc-nonce']
  if (nonce && !/^[1-9]\d*$/.test(nonce)) notes.push('X-TC-Nonce is not a positive integer')
  if (headers['x-tc-registered'] !== undefined && headers['x-tc-registered'] !== '1') {
    notes.push('X-TC-Registered is not 1')
  }
  if (!strict) return notes
  for (const name of KNOWN_HEADERS) {
    const sent = rawNames.find((raw) => raw.toLowerCase() === name.toLowerCase())
    if (sent && sent !== name) notes.push(`header ${name} is spelled ${sent}`)
  }
  return notes
}
