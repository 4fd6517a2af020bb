import type { EndedAccount, RefreshedAccount } from '@/lib/accounts/schema'
import type { BulkOutcome } from './schema'

/** What a refresh is told as. */
export const ofRefresh: Record<RefreshedAccount['outcome'], BulkOutcome> = {
  refreshed: 'done',
  needs_reauth: 'needs_reauth',
  failed: 'tencent_failed',
}

/** What a disconnection is told as: here the tokens are wiped in any case. */
export const ofRevocation: Record<NonNullable<EndedAccount['remote']>, BulkOutcome> = {
  revoked: 'done',
  not_allowed: 'done_here',
  not_offered: 'done_here',
  failed: 'done_here',
}

/** After these nothing is left to be done. */
export const settledOutcomes: readonly BulkOutcome[] = ['done', 'done_here']
