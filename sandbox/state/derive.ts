import { createHash } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A text of letters and digits that is always the same for a label: seeds and open_ids are stable over restarts. */
export function derive(label: string, length: number): string {
  const bytes = createHash('shake256', { outputLength: length }).update(`sandbox ${label}`).digest()
  return Array.from(bytes, (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
}

/** Decimal digits for a label, the first one not zero. */
export function deriveDigits(label: string, length: number): string {
  const bytes = createHash('shake256', { outputLength: length }).update(`sandbox ${label}`).digest()
  return Array.from(bytes, (byte, index) => String(index === 0 ? 1 + (byte % 9) : byte % 10)).join('')
}
