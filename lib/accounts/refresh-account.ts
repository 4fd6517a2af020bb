import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { refreshNow } from '@/lib/connections/refresh-now'
import { asTenant } from '@/lib/db'
import { AppError, type ErrorCode } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { findAccount } from './find-account'
import { requireFits, requireMayAct } from './require-allowed'
import type { RefreshedAccount } from './schema'

type Outcome = RefreshedAccount['outcome']

const outcomeOf: Partial<Record<ErrorCode, Outcome>> = {
  needs_reauth: 'needs_reauth',
  tencent_unavailable: 'failed',
  refresh_in_progress: 'failed',
}

/** Refreshes an account's tokens now. That Tencent refuses or fails is an answer, told with the account as it stands then. */
export async function refreshAccount(ctx: PersonContext, { id }: { id: string }): Promise<RefreshedAccount> {
  const tenant = { id: ctx.tenant.id }
  const { account, connectionId } = await asTenant(tenant, (db) => findAccount(db, ctx, id))
  requireMayAct(ctx, account, 'refresh')
  requireFits(account, 'refresh')
  const outcome = await refresh({ tenantId: ctx.tenant.id, id: connectionId ?? '' })
  return await asTenant(tenant, async (db) => {
    await recordAuditEvent(db, ctx, {
      action: 'connection.refreshed',
      target: { kind: 'connection', id: connectionId ?? '' },
      outcome: outcome === 'refreshed' ? 'done' : 'failed',
      details: { result: outcome },
    })
    return { account: (await findAccount(db, ctx, id)).account, outcome }
  })
}

async function refresh(ref: { tenantId: string; id: string }): Promise<Outcome> {
  try {
    await refreshNow(ref)
    return 'refreshed'
  } catch (error) {
    const outcome = error instanceof AppError ? outcomeOf[error.code] : undefined
    if (!outcome) throw error
    return outcome
  }
}
