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

/** Who may do it, seen from the meeting or account. `self`: the person whose data it is. */
type Who = 'registered-user' | 'self' | 'creator' | 'host' | 'invitee' | 'participant' | 'other-user'

/** Which documented limit counts a call: creating meetings, querying meetings, or only the general one. */
type RateClass = 'meeting-create' | 'meeting-query' | 'general'

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
  who: readonly Who[]
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
