import 'server-only'
import type { PlatformLimits } from '@/lib/env'
import type { ErrorCode } from '@/lib/errors'
import type { Operation } from '@/lib/tencent'
import type { Caller } from '../app-codes'

/** What the platform's documentation allows. */
const documented: Required<PlatformLimits> = {
  personPerMinute: 300,
  createsPerHour: 2_000,
  enterprisePerMinute: 300,
  enterprisePerDay: 200_000,
  accountPerMinute: 100,
  heavyPerMinute: 10,
}

/** Kept back for what processes do not know of each other, and for calls that overtake one another on their way. */
const USED = 0.9
/** The rest of what is used comes back evenly over the window, so that no window of the platform's sees more than its limit. */
const AT_ONCE = 0.5
/** So many calls a process may make before it asks the database; of a small limit none. */
const CREDIT_MAX = 3
const CREDIT_OF_LIMIT = 0.01

const MINUTE = 60
const HOUR = 3_600
const DAY = 86_400

/** What one of the platform's limits counts, in the caller's name. */
export interface Limit {
  tenantId: string
  /** The connection or the enterprise credential that calls. */
  subjectId: string
  kind: string
  /** Calls that may come at once. */
  capacity: number
  perSecond: number
  /** Calls that a process may make before it asks. */
  credit: number
  /** What people hear when it is used up. */
  refusal: ErrorCode
  /** Answers of the platform that say so. */
  codes: readonly number[]
}

/** Who calls, as far as limits go. */
export interface LimitedCaller {
  kind: Caller
  tenantId: string
  subjectId: string
  /** The platform's own numbers, and those of this application. */
  limits: PlatformLimits[]
}

/** The limits that a call of this operation counts against, the narrowest last. */
export function limitsOf(caller: LimitedCaller, { id, rateClass }: Pick<Operation, 'id' | 'rateClass'>): Limit[] {
  const allowed: Required<PlatformLimits> = Object.assign({}, documented, ...caller.limits)
  const { tenantId, subjectId } = caller
  const limit = (kind: string, calls: number, seconds: number, refusal: ErrorCode, codes: number[]): Limit => {
    const used = calls * USED
    const capacity = Math.max(1, Math.floor(used * AT_ONCE))
    const credit = Math.min(CREDIT_MAX, Math.floor(calls * CREDIT_OF_LIMIT))
    const perSecond = Math.max(used - capacity, used * AT_ONCE) / seconds
    return { tenantId, subjectId, kind, capacity, perSecond, credit, refusal, codes }
  }
  const isHeavy = rateClass === 'account-heavy'
  const isAccount = isHeavy || rateClass === 'account'
  // A heavy list has a limit of its own, whose code is the general one's.
  const ofMinute = isHeavy ? [] : isAccount ? [190310] : [190310, 190313]
  const limits =
    caller.kind === 'person'
      ? [limit('minute', allowed.personPerMinute, MINUTE, 'rate_limited', ofMinute)]
      : [
          limit('day', allowed.enterprisePerDay, DAY, 'quota_used_up', []),
          limit('minute', allowed.enterprisePerMinute, MINUTE, 'rate_limited', ofMinute),
        ]
  if (isAccount) limits.push(limit('account', allowed.accountPerMinute, MINUTE, 'rate_limited', [190313]))
  if (isHeavy) limits.push(limit(`heavy ${id}`, allowed.heavyPerMinute, MINUTE, 'rate_limited', [190310, 9061]))
  if (rateClass === 'meeting-create') {
    limits.push(limit('creates', allowed.createsPerHour, HOUR, 'scheduling_too_fast', [500029, 9008]))
  }
  return limits
}
