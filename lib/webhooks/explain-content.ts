import { decodeEvent } from '@/lib/tencent'

/** Why the data of a delivery could not be read. Told to the administrators alone: to whoever sends it, all reasons are one. */
export function explainContent(
  data: string,
  { aesKey, previousAesKey }: { aesKey: string | null; previousAesKey: string | null },
): string {
  const digits = data.replace(/={1,2}$/, '')
  if (!/^[A-Za-z0-9+/]+$/.test(digits) || digits.length % 4 === 1) return 'not_base64'
  if (reads(data, aesKey)) return 'no_event'
  if (previousAesKey && reads(data, previousAesKey)) return 'previous_aes_key'
  const bytes = Buffer.from(digits, 'base64')
  if (isText(bytes)) return 'not_json'
  if (bytes.length % 16 !== 0) return 'cut_off'
  return aesKey ? 'other_aes_key' : 'no_aes_key'
}

function reads(data: string, aesKey: string | null): boolean {
  try {
    decodeEvent(data, aesKey)
    return true
  } catch {
    return false
  }
}

function isText(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
