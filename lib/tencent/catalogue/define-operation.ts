import type { z } from 'zod'
import type { AuthMode } from '../sign'
import type { Operator } from './operator'

/** What `toRequest` makes of the input. Values are plain text here; encoding happens once, in `buildRequest`. */
export type RequestParts = {
  path?: Record<string, string>
  /** In the order sent; undefined is left out. */
  query?: Record<string, string | number | undefined>
  body?: Record<string, unknown>
}

/**
 * Who may do it, seen from the meeting or account. `self`: the person whose data it is. `admin`: an administrator of the
 * account. `enterprise`: whoever has the enterprise's credential.
 */
type Who =
  | 'registered-user'
  | 'self'
  | 'creator'
  | 'host'
  | 'invitee'
  | 'participant'
  | 'other-user'
  | 'admin'
  | 'enterprise'

/**
 * Which documented limit counts a call besides the general one: creating meetings, querying meetings, the account-level
 * operations (100 a minute for each application) or its heavy lists (10 a minute).
 */
type RateClass = 'meeting-create' | 'meeting-query' | 'account' | 'account-heavy' | 'general'

/**
 * One operation of the platform, declared once. Everything else is derived from it: the typed call, the check of what is
 * sent, the reading of what comes back, the list of abilities, the documentation.
 */
export type Operation<Input extends z.ZodType = z.ZodType, Reply extends z.ZodType = z.ZodType, Output = unknown> = {
  id: string
  summary: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Template such as `/v1/meetings/{meetingId}`. */
  path: `/v1/${string}`
  /** Documentation version that introduced it; `later` is newer than 2.2.0, and a platform may lack it. */
  since: string
  auth: readonly AuthMode[]
  /** Each of these permissions is enough. Empty: the documentation names none. */
  scope: readonly string[]
  /** Empty: the documentation does not say. */
  who: readonly Who[]
  /** False: the request names no person, the enterprise's credential alone tells whose data it is. */
  namesPerson?: boolean
  rateClass: RateClass
  /** Page of the platform's documentation. */
  doc: string
  /** Input fields that newer documentation added; an older platform ignores them. */
  laterFields?: readonly string[]
  input: Input
  reply: Reply
  toRequest(input: z.output<Input>, operator: Operator): RequestParts
  map(reply: z.output<Reply>): Output
}

/** Ties the schemas of a declaration to its functions; adds nothing at run time. */
export function defineOperation<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  operation: Operation<Input, Reply, Output>,
): Operation<Input, Reply, Output> {
  return operation
}
