import 'server-only'
import { approveAccount } from '@/lib/accounts/approve-account'
import { disconnectAccount } from '@/lib/accounts/disconnect-account'
import { refreshAccount } from '@/lib/accounts/refresh-account'
import { resumeAccount } from '@/lib/accounts/resume-account'
import { suspendAccount } from '@/lib/accounts/suspend-account'
import { AppError, type ErrorCode } from '@/lib/errors'
import { log } from '@/lib/log'
import type { PersonContext } from '@/lib/tenants/context'
import { ofRefresh, ofRevocation } from './outcome-words'
import type { BulkAction, BulkOutcome } from './schema'

const actions: Record<BulkAction, (ctx: PersonContext, id: string) => Promise<BulkOutcome>> = {
  APPROVE: async (ctx, id) => done(await approveAccount(ctx, { id })),
  SUSPEND: async (ctx, id) => done(await suspendAccount(ctx, { id })),
  RESUME: async (ctx, id) => done(await resumeAccount(ctx, { id })),
  REFRESH: async (ctx, id) => ofRefresh[(await refreshAccount(ctx, { id })).outcome],
  DISCONNECT: async (ctx, id) => ofRevocation[(await disconnectAccount(ctx, { id })).remote ?? 'revoked'],
}

const done = (_: object): BulkOutcome => 'done'

const ofError: Partial<Record<ErrorCode, BulkOutcome>> = {
  not_found: 'not_found',
  not_allowed: 'not_allowed',
  last_owner: 'last_owner',
  conflict: 'conflict',
  needs_reauth: 'needs_reauth',
  tencent_unavailable: 'tencent_failed',
  tencent_refused: 'tencent_failed',
  token_refused: 'tencent_failed',
  rate_limited: 'tencent_failed',
}

/** Does to an account what its own button does, with the same rules and the same audit row, and says what came of it. */
export async function actOnAccount(ctx: PersonContext, action: BulkAction, id: string): Promise<BulkOutcome> {
  try {
    return await actions[action](ctx, id)
  } catch (error) {
    const outcome = error instanceof AppError ? ofError[error.code] : undefined
    if (outcome) return outcome
    log.error({ tenantId: ctx.tenant.id, jobId: ctx.requestId, accountId: id, err: error }, 'a bulk action failed')
    return 'failed'
  }
}
