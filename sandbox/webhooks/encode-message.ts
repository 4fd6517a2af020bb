import { createCipheriv } from 'node:crypto'

const IV_BYTES = 16

/** Encrypts a text as newer pages describe it: AES-256-CBC, its first half the IV, PKCS#7, nothing before or after the text. */
function encrypt(text: string, aesKey: string): Buffer {
  const key = Buffer.from(`${aesKey}=`, 'base64')
  const cipher = createCipheriv('aes-256-cbc', key, key.subarray(0, IV_BYTES))
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
}

/** What stands in `data` and `check_str`: Base64 of the text, or of its ciphertext where a key was set up. */
export function encodeMessage(text: string, aesKey: string | undefined, padding: 'padded' | 'unpadded'): string {
  const bytes = aesKey === undefined ? Buffer.from(text, 'utf8') : encrypt(text, aesKey)
  const base64 = bytes.toString('base64')
  return padding === 'padded' ? base64 : base64.replace(/=+$/, '')
}
