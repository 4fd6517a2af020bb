import { createHash } from 'node:crypto'
import type { SignedDelivery } from '@/lib/tencent'

/** What a signature is made over. */
const signedParts = ['token', 'timestamp', 'nonce', 'data'] as const
type SignedPart = (typeof signedParts)[number]

/** Of ours so many digits are told where it is not theirs: the whole would be a signature that counts. */
const TOLD_DIGITS = 12

/** What a delivery was to be signed with; `previous…` is what counted before the last rotation. */
interface Secrets {
  token: string
  aesKey: string | null
  previousToken: string | null
}

/** The delivery, and the whole body around its data. */
interface Signed extends SignedDelivery {
  body: string
}

/** Why a signature is not ours, as far as it can be known. */
export interface SignatureExplanation {
  /** `fits`, or the name of the first difference that accounts for theirs; `unknown` where none does. */
  finding: string
  /** The part that differs; null where all fit, or where it cannot be told. */
  part: SignedPart | 'signature' | 'order' | null
  /** The parts as they are sorted, one after the other. */
  order: SignedPart[]
  /** The digest over them in hex; only its beginning where theirs is another. */
  ours: string
}

type Parts = Record<SignedPart, string>
type Guess = [finding: string, part: SignatureExplanation['part'], fits: () => boolean]

/**
 * Explains a delivery's signature part by part: what we make of it, and which change of one part, of their order or of the form
 * would make it theirs. The token is nowhere in it.
 */
export function explainSignature(secrets: Secrets, { signature, body, ...signed }: Signed): SignatureExplanation {
  const parts: Parts = { ...signed, token: secrets.token }
  const order = [...signedParts].sort((one, other) => compare(parts[one], parts[other]))
  const ours = digest(sorted(parts))
  const is = (digest: string) => digest === signature
  const guesses = [...missing(parts, signature), ...guessesOf(parts, secrets, signature, body)]
  const [finding, part] = is(ours) ? ['fits', null] : (guesses.find(([, , fits]) => fits()) ?? ['unknown', null])
  return { finding, part, order, ours: is(ours) ? ours : ours.slice(0, TOLD_DIGITS) }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
const sorted = (parts: Parts): string =>
  Object.values(parts)
    .sort((one, other) => compare(one, other))
    .join('')
const digest = (material: string, algorithm = 'sha1'): string =>
  createHash(algorithm).update(material, 'utf8').digest('hex')

function missing({ timestamp, nonce }: Parts, signature: string): Guess[] {
  return [
    ['no_signature', 'signature', () => signature === ''],
    ['no_timestamp', 'timestamp', () => timestamp === ''],
    ['no_nonce', 'nonce', () => nonce === ''],
  ]
}

/** In the order of how much each explains: the first that fits is told. */
function guessesOf(parts: Parts, secrets: Secrets, signature: string, body: string): Guess[] {
  const fitsWith = (change: Partial<Parts>) => digest(sorted({ ...parts, ...change })) === signature
  const { token, data, timestamp } = parts
  const { previousToken, aesKey } = secrets
  return [
    ['previous_token', 'token', () => previousToken !== null && fitsWith({ token: previousToken })],
    ['aes_key_as_token', 'token', () => aesKey !== null && fitsWith({ token: aesKey })],
    [
      'token_with_space',
      'token',
      () => [` ${token}`, `${token} `, `${token}\n`].some((typed) => fitsWith({ token: typed })),
    ],
    ['no_token', 'token', () => fitsWith({ token: '' })],
    [
      'timestamp_unit',
      'timestamp',
      () => [timestamp.slice(0, -3), `${timestamp}000`].some((other) => fitsWith({ timestamp: other })),
    ],
    [
      'data_decoded_twice',
      'data',
      () => [decoded(data), decoded(decoded(data))].some((other) => fitsWith({ data: other })),
    ],
    ['data_not_decoded', 'data', () => fitsWith({ data: encodeURIComponent(data) })],
    [
      'plus_as_space',
      'data',
      () => fitsWith({ data: data.replaceAll(' ', '+') }) || fitsWith({ data: data.replaceAll('+', ' ') }),
    ],
    ['whole_body', 'data', () => fitsWith({ data: body })],
    ['content_signed', 'data', () => fitsWith({ data: Buffer.from(data, 'base64').toString() })],
    ['no_data', 'data', () => fitsWith({ data: '' })],
    ['not_sorted', 'order', () => permutations(Object.values(parts)).some((all) => digest(all.join('')) === signature)],
    ['upper_case', 'signature', () => digest(sorted(parts)) === signature.toLowerCase()],
    [
      'other_digest',
      'signature',
      () => ['sha256', 'md5'].some((name) => digest(sorted(parts), name) === signature.toLowerCase()),
    ],
    ['not_hex', 'signature', () => !/^[0-9a-f]{40}$/i.test(signature)],
  ]
}

function decoded(data: string): string {
  try {
    return decodeURIComponent(data)
  } catch {
    return data
  }
}

function permutations(texts: string[]): string[][] {
  if (texts.length < 2) return [texts]
  return texts.flatMap((first, at) =>
    permutations(texts.filter((_, index) => index !== at)).map((rest) => [first, ...rest]),
  )
}
