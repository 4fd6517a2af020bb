import { z } from 'zod'
import { application } from '@/lib/setup/schema'
import { subscription } from '@/lib/webhooks/schema'

/** What Tencent said to an application; `accepted` is all that can be told before somebody signs in. */
export const applicationResults = [
  'accepted',
  'sdk_id_unknown',
  'secret_wrong',
  'app_banned',
  'unreachable',
  'refused',
] as const
export type ApplicationResult = (typeof applicationResults)[number]

/** What Tencent said to an enterprise secret. */
export const credentialResults = [
  'works',
  'ids_refused',
  'sdk_id_not_assigned',
  'secret_key_wrong',
  'clock_wrong',
  'address_refused',
  'permission_missing',
  'plan_lacks_it',
  'enterprise_id_refused',
  'enterprise_unusable',
  'limit_reached',
  'unreachable',
  'refused',
] as const
export type CredentialResult = (typeof credentialResults)[number]

type Fields = Record<string, readonly string[]>

/** The fields that a result speaks of; the others speak of something outside the form. */
export const fieldsOf: { application: Fields; credential: Fields } = {
  application: { sdk_id_unknown: ['sdkId'], secret_wrong: ['secret'] },
  credential: {
    ids_refused: ['corpId', 'sdkId', 'secretId'],
    sdk_id_not_assigned: ['sdkId'],
    secret_key_wrong: ['secretKey'],
    enterprise_id_refused: ['corpId'],
  },
}

const instant = z.iso.datetime()
const checked = <Result extends z.ZodType>(result: Result) => z.object({ result, at: instant })

/** What a check answers; Tencent's numbers are for the small print. */
const checkFacts = {
  tencentCode: z.int().nullable(),
  traceId: z.string().nullable(),
  /** With `address_refused`: how this server reaches Tencent, 4 or 6. */
  addressFamily: z.int().nullable(),
}
export const applicationCheck = checked(z.enum(applicationResults)).extend(checkFacts)
export type ApplicationCheck = z.infer<typeof applicationCheck>
export const credentialCheck = checked(z.enum(credentialResults)).extend(checkFacts)
export type CredentialCheck = z.infer<typeof credentialCheck>

/** The application that a tenant's people sign in with, without its secret. */
const applicationFacts = z.object({
  platform: z.string(),
  corpId: z.string(),
  sdkId: z.string(),
  level: z.string(),
  callbackUrl: z.string(),
  hasSecret: z.boolean(),
  /** The operator's own, which tenants only read. */
  isOperators: z.boolean(),
  /** Somebody has connected through it: from then on it is this application. */
  isUsed: z.boolean(),
  lastCheck: checked(z.enum(applicationResults)).nullable(),
})

/** The enterprise secret, as far as anybody may see it. */
const credentialFacts = z.object({
  corpId: z.string(),
  sdkId: z.string().nullable(),
  secretIdEnding: z.string(),
  updatedAt: instant,
  lastCheck: checked(z.enum(credentialResults)).nullable(),
})

/** The answer of `GET …/admin/tencent`: facts, no secrets. */
export const tencentSettings = z.object({
  /** The operator's platforms, the usual one first. */
  platforms: z.array(z.string()),
  application: applicationFacts.nullable(),
  credential: credentialFacts.nullable(),
  /** Where events are delivered, and how that goes. */
  webhook: subscription.nullable(),
})
export type TencentSettings = z.infer<typeof tencentSettings>
export type ApplicationFacts = z.infer<typeof applicationFacts>
export type CredentialFacts = z.infer<typeof credentialFacts>

const secret = z
  .string()
  .trim()
  .max(500, 'too_long')
  .regex(/^[\x21-\x7e]*$/, 'secret_characters')

/** The body of `PUT …/admin/tencent/application` and its check: an empty secret keeps the stored one. */
export const changedApplication = application.extend({ secret })
export type ChangedApplication = z.infer<typeof changedApplication>

const SDK_ID = /^[0-9]{0,32}$/

/** The body of `PUT …/admin/tencent/credential` and its check: empty secrets keep the stored ones. */
export const changedCredential = z.strictObject({
  corpId: application.shape.corpId,
  /** Empty where Tencent assigned none. */
  sdkId: z.string().trim().regex(SDK_ID, 'digits_only'),
  secretId: secret,
  secretKey: secret,
})
export type ChangedCredential = z.infer<typeof changedCredential>

export const nothing = z.strictObject({})
