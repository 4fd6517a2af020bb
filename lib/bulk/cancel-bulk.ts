import 'server-only'
import { requireActing } from '@/lib/accounts/require-acting'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { endBulk } from './end-bulk'
import { readBulkJob } from './read-bulk-job'
import type { BulkJob } from './schema'

/** Leaves out the accounts that have not had their turn; one that is being done is done. Any admin may. */
export function cancelBulk(ctx: PersonContext, { id }: { id: string }): Promise<BulkJob> {
  const tenantId = ctx.tenant.id
  return inTenantTransaction({ id: tenantId }, async (db) => {
    await requireActing(db, ctx)
    const ended = await endBulk(db, { tenantId, id, state: 'CANCELLED', at: ctx.now })
    const target = { kind: 'bulk_job', id }
    if (ended) await recordAuditEvent(db, ctx, { action: 'bulk.cancelled', target })
    return await readBulkJob(db, ctx, id)
  })
}
