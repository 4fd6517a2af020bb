import 'server-only'
import { randomInt } from 'node:crypto'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** The last of 43 characters holds four bits of the key's 32 bytes; a strict decoder wants the other two to be zero. */
const LAST_OF_KEY = [...ALPHABET].filter((_, value) => value % 4 === 0).join('')

const randomText = (length: number, alphabet = ALPHABET): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/** What a subscription signs and encrypts with, as Tencent's page takes it. */
export interface SubscriptionSecrets {
  /** 25 letters or digits. */
  token: string
  /** 43 letters or digits: 32 bytes in Base64 without its padding. */
  aesKey: string | null
}

/** Makes the secrets of a subscription. */
export function newSecrets(encrypted: boolean): SubscriptionSecrets {
  return { token: randomText(25), aesKey: encrypted ? `${randomText(42)}${randomText(1, LAST_OF_KEY)}` : null }
}
