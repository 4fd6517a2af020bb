import 'server-only'
import { randomUUID } from 'node:crypto'
import { accountConditions } from '@/lib/accounts/account-conditions'
import { viewsOfAccounts } from '@/lib/accounts/account-views'
import { requireActing } from '@/lib/accounts/require-acting'
import type { AccountFilters } from '@/lib/accounts/schema'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { type Db, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notify } from '@/lib/events/notify'
import type { PersonContext } from '@/lib/tenants/context'
import { enqueueBulk } from './enqueue-bulk'
import { readBulkJob } from './read-bulk-job'
import type { BulkJob, StartBulk } from './schema'

/**
 * Starts an action on many accounts. Which ones is written down now: whoever comes later is not touched. Throws AppError `conflict`
 * with the number there is, where it is not the one that was confirmed.
 */
export function startBulk(ctx: PersonContext, { action, ids, matching, count }: StartBulk): Promise<BulkJob> {
  const { tenant, actor, now } = ctx
  const job = { tenantId: tenant.id, id: randomUUID() }
  return inTenantTransaction({ id: tenant.id }, async (db) => {
    await requireActing(db, ctx)
    const facts = { action, total: count, startedBy: actor.membershipId, createdAt: now }
    await db.bulkJob.create({ data: { ...job, ...facts } })
    const total = ids
      ? await writeNamed(db, job, ids)
      : await writeMatching(db, job, matching ?? { view: 'active' }, now)
    if (total !== count)
      throw new AppError('conflict', `${total} accounts, confirmed were ${count}`, { current: { count: total } })
    const target = { kind: 'bulk_job', id: job.id }
    await recordAuditEvent(db, ctx, { action: 'bulk.started', target, details: { what: action, accounts: total } })
    await enqueueBulk(db, job)
    await notify(db, tenant.id, { noun: 'bulk', id: job.id }, { admins: true })
    return await readBulkJob(db, ctx, job.id)
  })
}

interface JobKey {
  tenantId: string
  id: string
}

async function writeNamed(db: Db, { tenantId, id }: JobKey, ids: readonly string[]): Promise<number> {
  const data = [...new Set(ids)].map((accountId, position) => ({ tenantId, jobId: id, accountId, position }))
  return (await db.bulkJobRow.createMany({ data })).count
}

/** In the order of the view: the longest waiting first, the worst first. */
function writeMatching(db: Db, { tenantId, id }: JobKey, filters: AccountFilters, now: Date): Promise<number> {
  const view = viewsOfAccounts[filters.view]
  const { tables, where } = accountConditions(filters, { tenantId, now })
  return db.$executeRaw`
    insert into "BulkJobRow" ("tenantId", "jobId", "accountId", position)
    select m."tenantId", ${id}::uuid, m.id, row_number() over (order by ${view.key}, ${view.id}) - 1
    from ${tables} where ${where}`
}
