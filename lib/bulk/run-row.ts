import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext, TenantFacts } from '@/lib/tenants/context'
import { actOnAccount } from './act-on-account'
import { loadStarter } from './load-starter'
import type { BulkAction, BulkOutcome } from './schema'

interface Row {
  tenantId: string
  jobId: string
  action: BulkAction
  startedBy: string
  accountId: string
}

/**
 * Does a bulk action to one account, as whoever started it would by hand at this moment: with their role as it is now. Where they
 * may no longer, or their role changed meanwhile, the account waits for another turn.
 */
export async function runRow(tenant: TenantFacts, row: Row): Promise<void> {
  const { tenantId, jobId, accountId, action } = row
  const actor = await loadStarter(tenantId, row.startedBy)
  if (!actor) return await settle(row, null)
  // All its audit rows carry the bulk action's id.
  const ctx: PersonContext = { tenant, actor, now: new Date(), requestId: jobId, connection: null }
  const outcome = await actOnAccount(ctx, action, accountId)
  if (outcome === 'not_allowed') {
    const since = await loadStarter(tenantId, row.startedBy)
    if (since?.role !== actor.role) return await settle(row, null)
  }
  await settle(row, outcome)
}

/** Writes down what became of it; nothing: it waits again. */
async function settle({ tenantId, jobId, accountId }: Row, outcome: BulkOutcome | null): Promise<void> {
  await asTenant({ id: tenantId }, (db) =>
    db.bulkJobRow.updateMany({
      where: { tenantId, jobId, accountId, state: 'STARTED' },
      data: outcome === null ? { state: 'WAITING' } : { state: 'DONE', outcome },
    }),
  )
}
