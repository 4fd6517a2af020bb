import { z } from 'zod'

/**
 * What became of an attempt to deliver: taken (`stored`), taken before (`known`), an address check that was answered (`checked`), not
 * taken for now (`unavailable`), or refused at a step: what came is no delivery (`body`), is signed otherwise, is too old or too new,
 * or cannot be read.
 */
export const verdict = z.enum([
  'stored',
  'known',
  'checked',
  'unavailable',
  'body',
  'signature',
  'timestamp',
  'content',
])
export type Verdict = z.infer<typeof verdict>

const part = z.enum(['token', 'timestamp', 'nonce', 'data'])

/** What of the signature and of the data was as it must be, and what not. */
export const explanation = z.object({
  signature: z.object({
    finding: z.string(),
    part: z.union([part, z.enum(['signature', 'order'])]).nullable(),
    order: z.array(part),
    ours: z.string(),
  }),
  /** Why the data cannot be read; null where they can, or where that was not tried. */
  content: z.string().nullable(),
})
export type Explanation = z.infer<typeof explanation>
