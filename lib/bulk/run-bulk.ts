import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { notify } from '@/lib/events/notify'
import type { Context, SystemActor, TenantFacts } from '@/lib/tenants/context'
import { type BulkLease, claimBulk, holdBulk, releaseBulk } from './bulk-lease'
import { endBulk } from './end-bulk'
import { enqueueBulk } from './enqueue-bulk'
import { loadStarter } from './load-starter'
import { runRow } from './run-row'
import type { BulkAction } from './schema'
import { settleStarted } from './settle-started'

/** Which bulk action. */
export interface BulkRef {
  tenantId: string
  jobId: string
}

interface Pace {
  /** So long it works before it gives the worker back to others, and goes on as a new job. */
  sliceMs: number
  /** So long after whoever works on it fell silent another one may go on. */
  leaseMs: number
}

/** Accounts that have their turn at one time. Tencent wants its refresh endpoint left alone as far as possible. */
const atOnce: Record<BulkAction, number> = { APPROVE: 4, SUSPEND: 4, RESUME: 4, DISCONNECT: 3, REFRESH: 2 }

/**
 * Works through a bulk action for a few seconds, then hands the rest to the next job. It goes by the state of its rows alone: killed
 * at any point, the next run goes on from there, and nothing that has an audit row is done again. Once whoever started it is no
 * admin any more, it stops.
 */
export async function runBulk(
  ref: BulkRef,
  { sliceMs, leaseMs }: Pace = { sliceMs: 10_000, leaseMs: 30_000 },
): Promise<void> {
  const tenant = await findOpenTenant(ref.tenantId)
  if (!tenant) return
  const lease = await claimBulk(ref, leaseMs)
  if (!lease) return
  const release = holdBulk(lease)
  try {
    await settleStarted(lease)
    const deadline = performance.now() + sliceMs
    let goesOn = true
    while (goesOn && performance.now() < deadline) goesOn = await takeTurn(tenant, lease)
    if (goesOn) await asTenant({ id: ref.tenantId }, (db) => enqueueBulk(db, { tenantId: ref.tenantId, id: ref.jobId }))
  } finally {
    release()
    await releaseBulk(lease)
  }
}

/** A few accounts. False once the bulk action has ended. */
async function takeTurn(tenant: TenantFacts, lease: BulkLease): Promise<boolean> {
  const { tenantId, jobId, action, startedBy } = lease
  if (!(await loadStarter(tenantId, startedBy))) {
    await stop(tenant, lease)
    return false
  }
  const accounts = await takeAccounts(lease)
  if (accounts === null) return false
  if (accounts.length === 0) {
    await asTenant({ id: tenantId }, (db) => endBulk(db, { tenantId, id: jobId, state: 'DONE', at: new Date() }))
    return false
  }
  await Promise.all(accounts.map((accountId) => runRow(tenant, { tenantId, jobId, action, startedBy, accountId })))
  return true
}

/** The next accounts, marked as begun. Null where it has ended, or belongs to another process by now. */
function takeAccounts({ tenantId, jobId, owner, action }: BulkLease): Promise<string[] | null> {
  return inTenantTransaction({ id: tenantId }, async (db) => {
    // A cancellation waits for this, and this for a cancellation.
    const held = await db.$queryRaw<unknown[]>`
      select 1 from "BulkJob" where "tenantId" = ${tenantId}::uuid and id = ${jobId}::uuid
        and state = 'RUNNING' and "leaseOwner" = ${owner}::uuid for update`
    if (held.length === 0) return null
    const rows = await db.$queryRaw<{ accountId: string }[]>`
      update "BulkJobRow" set state = 'STARTED'
      where "tenantId" = ${tenantId}::uuid and "jobId" = ${jobId}::uuid and "accountId" = any (array(
        select "accountId" from "BulkJobRow"
        where "tenantId" = ${tenantId}::uuid and "jobId" = ${jobId}::uuid and state = 'WAITING'
          and state in ('WAITING', 'STARTED')
        order by position limit ${atOnce[action]}::int))
      returning "accountId"::text`
    // Once for each turn: what the one before it has done shows now.
    await notify(db, tenantId, { noun: 'bulk', id: jobId }, { admins: true })
    return rows.map(({ accountId }) => accountId)
  })
}

/** Whoever started it may no longer: the rest is left undone, and the audit says so. */
async function stop(tenant: TenantFacts, { tenantId, jobId }: BulkLease): Promise<void> {
  const now = new Date()
  const ctx: Context<SystemActor> = { tenant, actor: { kind: 'worker' }, now, requestId: randomUUID() }
  await inTenantTransaction({ id: tenantId }, async (db) => {
    if (!(await endBulk(db, { tenantId, id: jobId, state: 'STOPPED', at: now }))) return
    await recordAuditEvent(db, ctx, {
      action: 'bulk.stopped',
      target: { kind: 'bulk_job', id: jobId },
      outcome: 'refused',
    })
  })
}

function findOpenTenant(id: string): Promise<TenantFacts | null> {
  return asTenant({ id }, (db) =>
    db.tenant.findFirst({
      where: { id, closedAt: null },
      select: { id: true, slug: true, name: true, timeZone: true, locale: true },
    }),
  )
}
