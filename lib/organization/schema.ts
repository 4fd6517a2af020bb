import { z } from 'zod'

/** Days without use after which something may be done to an account. */
const DAYS_MIN = 7
const DAYS_MAX = 999

const joinPolicy = z.enum(['OPEN', 'APPROVAL'])

/** The body of `PUT …/admin/organization/join-policy`. */
export const changeJoinPolicy = z.strictObject({ joinPolicy })
export type ChangeJoinPolicy = z.infer<typeof changeJoinPolicy>

/** The body of `PUT …/admin/organization/idle-expiry`; without days nothing happens to accounts that nobody uses. */
export const changeIdleExpiry = z.strictObject({
  days: z.int('days_invalid').min(DAYS_MIN, 'days_invalid').max(DAYS_MAX, 'days_invalid').nullable(),
  action: z.enum(['SUSPEND', 'DISCONNECT']),
})
export type ChangeIdleExpiry = z.infer<typeof changeIdleExpiry>

/** How people come in, and what becomes of accounts that nobody uses. */
export const organization = z.object({
  joinPolicy,
  /** Whose people could come in without approval. */
  knowsEnterprise: z.boolean(),
  idleDays: z.int().nullable(),
  idleAction: z.enum(['SUSPEND', 'DISCONNECT']),
})
export type Organization = z.infer<typeof organization>
