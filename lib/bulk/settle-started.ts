import 'server-only'
import { asTenant } from '@/lib/db'
import type { BulkLease } from './bulk-lease'
import { ofRefresh, ofRevocation } from './outcome-words'
import type { BulkOutcome } from './schema'

interface Started {
  accountId: string
  /** The audit row of what was done to it, if it came to that. */
  audit: { action: string; details: { result?: keyof typeof ofRefresh; remote?: keyof typeof ofRevocation } } | null
}

/**
 * Settles accounts whose turn began in a process that is gone: the audit, written in the transaction of the change itself, says
 * whether it was done. What left no trace waits for another turn.
 */
export async function settleStarted({ tenantId, jobId }: BulkLease): Promise<void> {
  await asTenant({ id: tenantId }, async (db) => {
    const started = await db.$queryRaw<Started[]>`
      select r."accountId"::text, e.audit from "BulkJobRow" r
      left join "Connection" c on c."tenantId" = r."tenantId" and c."membershipId" = r."accountId"
      left join lateral (
        select jsonb_build_object('action', e.action, 'details', e.details) as audit from "AuditEvent" e
        where e."tenantId" = r."tenantId" and e."targetId" in (r."accountId"::text, c.id::text)
          and e."requestId" = ${jobId} limit 1) e on true
      where r."tenantId" = ${tenantId}::uuid and r."jobId" = ${jobId}::uuid and r.state = 'STARTED'
        and r.state in ('WAITING', 'STARTED')`
    for (const { accountId, audit } of started) {
      await db.bulkJobRow.updateMany({
        where: { tenantId, jobId, accountId, state: 'STARTED' },
        data: audit ? { state: 'DONE', outcome: outcomeOf(audit) } : { state: 'WAITING' },
      })
    }
  })
}

function outcomeOf({ details }: NonNullable<Started['audit']>): BulkOutcome {
  if (details.result) return ofRefresh[details.result]
  return details.remote ? ofRevocation[details.remote] : 'done'
}
