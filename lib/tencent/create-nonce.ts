import { randomInt } from 'node:crypto'

/** A fresh `X-TC-Nonce`: a positive integer of 48 random bits as text. Two requests of one second must not share it. */
export function createNonce(): string {
  return String(randomInt(1, 2 ** 48 - 1))
}
