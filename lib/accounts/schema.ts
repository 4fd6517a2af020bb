import { z } from 'zod'
import type { ConnectionStatus, StatusReason } from '@/lib/connections/connection-status'
import { locales } from '@/lib/messages/locale'

// An account is a membership with its connection, if there is one. Its id is the membership's: it stays over reconnects.

const REASON_MAX = 200
const USERID_MAX = 64
const SEARCH_MAX = 100
const CURSOR_MAX = 1_000

const instant = z.iso.datetime()
const role = z.enum(['OWNER', 'ADMIN', 'MEMBER'])
/** Control characters would end in logs and files, and PostgreSQL takes no NUL. */
const oneLine = z
  .string()
  .trim()
  .regex(/^\P{Cc}*$/u, 'no_control_characters')

/**
 * `active`: everybody who is in, by name. `attention`: those of them whose connection failed, is failing or ends within
 * seven days, the worst first. `pending`: who asked, the longest waiting first. `suspended`: whom an admin shut out,
 * suspended or rejected, by name.
 */
export const accountViews = ['active', 'attention', 'pending', 'suspended'] as const
export type AccountView = (typeof accountViews)[number]

/** What an account's connection can do now; `NEVER_CONNECTED` while there is none. */
export const accountStatuses = [
  'ACTIVE',
  'DEGRADED',
  'NEEDS_REAUTH',
  'REVOKED_BY_PERSON',
  'REVOKED_BY_ADMIN',
  'REVOKED_BY_TENCENT',
  'NEVER_CONNECTED',
] as const satisfies readonly (ConnectionStatus | 'NEVER_CONNECTED')[]

const statusReasons = [
  'never_authorized',
  'refresh_refused',
  'refresh_token_ended',
  'tencent_fails',
  'outcome_unknown',
  'disconnected',
] as const satisfies readonly StatusReason[]

/** What the person who asks may do with an account, named like its door; `link` and `change-role` are its PATCH. */
export const accountActions = [
  'approve',
  'reject',
  'suspend',
  'resume',
  'refresh',
  'disconnect',
  'sign-out',
  'link',
  'change-role',
  'hand-over',
] as const
export type AccountAction = (typeof accountActions)[number]

export const accountParams = z.strictObject({ id: z.uuid() })

/** A number of days, 1 to 999. It stays text: that is how it stands in an address. */
const days = z
  .string()
  .regex(/^[1-9]\d{0,2}$/, 'not_valid')
  .optional()

/** Which accounts: a view, narrowed. The same in addresses, saved views, exports and bulk actions. */
export const accountFilters = z.strictObject({
  view: z.enum(accountViews).default('active'),
  /** Part of a name or userid, in any case. */
  q: oneLine.max(SEARCH_MAX).optional(),
  role: role.optional(),
  status: z.enum(accountStatuses).optional(),
  /** The authorisation lives and ends within so many days. */
  ends: days,
  /** Connected and not used for so many days. */
  idle: days,
})
export type AccountFilters = z.output<typeof accountFilters>

/** The query of `GET …/admin/connections`. */
export const accountsQuery = accountFilters.extend({ cursor: z.string().max(CURSOR_MAX).optional() })
export type AccountsQuery = z.output<typeof accountsQuery>

/** The query of `GET …/admin/connections.csv`. */
export const accountsExportQuery = accountFilters.extend({ lang: z.enum(locales).optional() })
export type AccountsExportQuery = z.output<typeof accountsExportQuery>

/** A file that is sent while it is written. */
export const accountsExport = z.object({ filename: z.string(), content: z.instanceof(ReadableStream) })
export type AccountsExport = z.infer<typeof accountsExport>

/** The answer of `GET …/admin/connections/count`. */
export const accountCount = z.object({ count: z.int() })

/** One row of the review. No token, no whole open_id. */
export const account = z.object({
  id: z.uuid(),
  /** Null while nobody has told it. */
  name: z.string().nullable(),
  /** The person in the enterprise's directory, once linked. */
  userid: z.string().nullable(),
  /** The last four characters of the open_id. */
  openIdMasked: z.string(),
  role,
  membershipStatus: z.enum(['PENDING', 'ACTIVE', 'SUSPENDED', 'REJECTED']),
  status: z.enum(accountStatuses),
  reason: z.enum(statusReasons).nullable(),
  scopes: z.array(z.string()),
  authorizedAt: instant.nullable(),
  lastUsedAt: instant.nullable(),
  accessExpiresAt: instant.nullable(),
  refreshExpiresAt: instant.nullable(),
  consecutiveFailures: z.int(),
  lastFailureAt: instant.nullable(),
  /** Tencent's number of the last failure. */
  failureCode: z.int().nullable(),
  nextAttemptAt: instant.nullable(),
  requestedAt: instant,
  isYou: z.boolean(),
  endedAt: instant.nullable(),
  endedBy: z.enum(['PERSON', 'ADMIN', 'TENCENT']).nullable(),
  /** The last one. By nobody where the join policy decided; without a name where the admin is gone. */
  decision: z
    .object({
      at: instant,
      byId: z.uuid().nullable(),
      byName: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  actions: z.array(z.enum(accountActions)),
})
export type Account = z.infer<typeof account>

export const accountList = z.object({
  items: z.array(account),
  nextCursor: z.string().nullable(),
  /** Accounts of each view, whatever was searched for; counted no further than one above `COUNT_MAX` (limits.ts). */
  counts: z.object({ active: z.int(), attention: z.int(), pending: z.int(), suspended: z.int() }),
})
export type AccountList = z.infer<typeof accountList>

/** One entry of an account's story. */
const storyEntry = z.object({
  id: z.uuid(),
  at: instant,
  /** noun.verb in the past tense, such as `member.approved`. */
  action: z.string(),
  actorKind: z.enum(['person', 'worker', 'operator', 'tencent']),
  actorId: z.uuid().nullable(),
  /** Null where it is not known, or no longer. */
  actorName: z.string().nullable(),
  outcome: z.enum(['done', 'failed', 'refused']),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
})

/** An account with its last fifty audit entries, newest first. */
export const accountWithStory = account.extend({ story: z.array(storyEntry) })
export type AccountWithStory = z.infer<typeof accountWithStory>

/** The body of `POST …/{approve,reject,suspend}`. The reason is shown to admins; it never stands in the audit. */
export const decideOnAccount = z.strictObject({ reason: oneLine.max(REASON_MAX, 'reason_too_long').optional() })
export type DecideOnAccount = z.infer<typeof decideOnAccount> & { id: string }

/** The body of a door that needs nothing but its address. */
export const nothing = z.strictObject({})

/** The body of `PATCH …/{id}`: what is to change. */
export const changeAccount = z
  .strictObject({
    role: role.optional(),
    /** Null takes the link away. */
    userid: z
      .string()
      .trim()
      .min(1, 'required')
      .max(USERID_MAX, 'userid_too_long')
      .regex(/^[\x21-\x7e]*$/, 'userid_invalid')
      .nullable()
      .optional(),
  })
  .refine(({ role: to, userid }) => to !== undefined || userid !== undefined, 'nothing_to_change')
export type ChangeAccount = z.infer<typeof changeAccount>

/** The body of `POST …/admin/owner`. */
export const handOverOwnership = z.strictObject({ accountId: z.uuid() })

/** What became of the authorisation at Tencent; null when there was none to end. Here the tokens are wiped in any case. */
const remote = z.enum(['revoked', 'not_allowed', 'not_offered', 'failed']).nullable()

/** The answer of `reject` and `disconnect`. */
export const endedAccount = z.object({ account, remote })
export type EndedAccount = z.infer<typeof endedAccount>

/** The answer of `erase`: what became of the authorisation. */
export const erased = z.object({ remote })
export type Erased = z.infer<typeof erased>

/** The answer of `refresh`; the account tells why it failed. */
export const refreshedAccount = z.object({ account, outcome: z.enum(['refreshed', 'needs_reauth', 'failed']) })
export type RefreshedAccount = z.infer<typeof refreshedAccount>

/** The answer of `sign-out`: how many browsers were signed out. */
export const signedOut = z.object({ ended: z.int() })

/** The answer of `POST …/me/disconnect`. */
export const disconnectedSelf = z.object({ remote })

/** One browser that somebody is signed in with. */
const ownSignIn = z.object({
  id: z.uuid(),
  /** Browser and system; null where the browser did not say. */
  device: z.string().nullable(),
  /** The network it signed in from. */
  addressPrefix: z.string().nullable(),
  signedInAt: z.iso.datetime(),
  /** To ten minutes or so. */
  lastUsedAt: z.iso.datetime(),
  isThisBrowser: z.boolean(),
})
export type OwnSignIn = z.infer<typeof ownSignIn>

/** The answer of `GET /api/t/{t}/me/sign-ins`. */
export const ownSignIns = z.object({ items: z.array(ownSignIn) })
export type OwnSignIns = z.infer<typeof ownSignIns>

/** Names one of them. */
export const signInParams = z.object({ id: z.uuid() })
