import { z } from 'zod'

/** The body that makes a subscription. */
export const newSubscription = z.strictObject({
  /** Whether Tencent encrypts what it delivers (EncodingAESKey). */
  encrypted: z.boolean().default(false),
})
export type NewSubscription = z.infer<typeof newSubscription>

const time = z.iso.datetime()

/** Where Tencent delivers a tenant's events, and how that goes. The secrets are not part of it. */
export const subscription = z.object({
  /** What the administrator types at Tencent Meeting. */
  url: z.url(),
  hasAesKey: z.boolean(),
  createdAt: time,
  /** When the secrets were last replaced. */
  rotatedAt: time.nullable(),
  /** The last address check that was answered with these secrets; null: Tencent has not called yet. */
  checkedAt: time.nullable(),
  /** To the minute, not to the millisecond. */
  lastEventAt: time.nullable(),
  /** The last delivery that was refused, to the minute, and why. */
  lastRejectedAt: time.nullable(),
  lastRejectedReason: z.enum(['signature', 'timestamp', 'content']).nullable(),
})
export type Subscription = z.infer<typeof subscription>

/** Why a delivery was refused. */
export type RejectionReason = NonNullable<Subscription['lastRejectedReason']>

/** The same with its secrets, which are told here and never again. */
export const toldSubscription = subscription.extend({
  /** 25 letters or digits. */
  token: z.string(),
  /** 43 letters or digits; null where deliveries are not encrypted. */
  aesKey: z.string().nullable(),
})
export type ToldSubscription = z.infer<typeof toldSubscription>
