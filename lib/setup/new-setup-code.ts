import 'server-only'
import { randomInt } from 'node:crypto'

// Crockford's alphabet: nothing that is read as something else.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 28 of 32 characters: 140 bits. */
const LENGTH = 28

/** A code that can be read out: seven groups of four. */
export function newSetupCode(): string {
  const characters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)])
  return (characters.join('').match(/.{4}/g) ?? []).join('-')
}
