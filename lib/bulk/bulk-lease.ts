import 'server-only'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { asTenant } from '@/lib/db'
import { log } from '@/lib/log'
import type { BulkAction } from './schema'

/** A bulk action that this process works on, and nobody else. */
export interface BulkLease {
  tenantId: string
  jobId: string
  owner: string
  leaseMs: number
  action: BulkAction
  startedBy: string
}

const POLL_MS = 200

/**
 * Takes a running bulk action, once nobody else works on it: one whose process died is free when its lease has ended. Null where it
 * has ended. Throws where somebody works on it for longer than a dead process could hold it.
 */
export async function claimBulk(
  { tenantId, jobId }: Pick<BulkLease, 'tenantId' | 'jobId'>,
  leaseMs: number,
): Promise<BulkLease | null> {
  const owner = randomUUID()
  const deadline = performance.now() + 2 * leaseMs
  while (performance.now() < deadline) {
    const [job] = await asTenant(
      { id: tenantId },
      (db) => db.$queryRaw<{ action: BulkAction; startedBy: string; isMine: boolean }[]>`
        with claimed as (
          update "BulkJob" set "leaseOwner" = ${owner}::uuid, "leaseUntil" = now() + ${leaseMs} * interval '1 millisecond'
          where "tenantId" = ${tenantId}::uuid and id = ${jobId}::uuid and state = 'RUNNING'
            and ("leaseUntil" is null or "leaseUntil" < now())
          returning id)
        select action::text, "startedBy"::text, exists (select from claimed) as "isMine"
        from "BulkJob" where "tenantId" = ${tenantId}::uuid and id = ${jobId}::uuid and state = 'RUNNING'`,
    )
    if (!job) return null
    const { isMine, ...facts } = job
    if (isMine) return { tenantId, jobId, owner, leaseMs, ...facts }
    await pause(POLL_MS)
  }
  throw new Error(`another process works on the bulk action ${jobId}`)
}

/** Keeps the lease while the work goes on. Returns how to end that. */
export function holdBulk(lease: BulkLease): () => void {
  const timer = setInterval(() => {
    setLease(lease, lease.leaseMs).catch((err) => log.warn({ err, jobId: lease.jobId }, 'a lease was not renewed'))
  }, lease.leaseMs / 3)
  return () => clearInterval(timer)
}

/** Lets the next one go on at once. */
export const releaseBulk = (lease: BulkLease): Promise<void> => setLease(lease, 0)

async function setLease({ tenantId, jobId, owner }: BulkLease, milliseconds: number): Promise<void> {
  await asTenant(
    { id: tenantId },
    (db) => db.$executeRaw`
      update "BulkJob" set "leaseUntil" = now() + (${milliseconds} - 1) * interval '1 millisecond'
      where "tenantId" = ${tenantId}::uuid and id = ${jobId}::uuid and "leaseOwner" = ${owner}::uuid`,
  )
}
