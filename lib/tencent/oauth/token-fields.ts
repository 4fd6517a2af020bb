import { z } from 'zod'
import { FIRST_MILLISECONDS } from '../wire'

/** `expires`: the absolute end of the access token in Unix seconds, as number or text. Must be ahead of `now` (ms). */
export function expiresField(now: number) {
  return z
    .union([z.int().nonnegative(), z.string().regex(/^\d+$/).transform(Number)], 'Must be Unix seconds')
    .refine((seconds) => seconds < FIRST_MILLISECONDS, { error: 'Is in milliseconds, not seconds', abort: true })
    .refine((seconds) => seconds * 1000 > now, { error: 'Is in the past' })
    .transform((seconds) => new Date(seconds * 1000))
}

/** `scopes`: a list of opaque names; the tables of the documentation call it a text. */
export const scopesField = z.union([
  z.array(z.string()),
  z.string().transform((text) => text.split(/[\s,]+/).filter((scope) => scope !== '')),
])

/** `open_id`. Given `expected`, another person's id is refused: those tokens must not end up on this connection. */
export function openIdField(expected?: string) {
  return z
    .string()
    .min(1)
    .refine((openId) => expected === undefined || openId === expected, { error: 'Is not the one asked for' })
}
