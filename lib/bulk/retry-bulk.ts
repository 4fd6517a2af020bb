import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { settledOutcomes } from './outcome-words'
import { readBulkJob } from './read-bulk-job'
import type { BulkJob } from './schema'
import { startBulk } from './start-bulk'

/**
 * Starts a bulk action again, as one of its own, for the accounts that it was not done to. What cannot be undone is repeated only by
 * whoever confirmed it. Throws AppError `not_found`, `not_allowed`, or `conflict` while it runs or with nothing left.
 */
export async function retryBulk(ctx: PersonContext, { id }: { id: string }): Promise<BulkJob> {
  const tenantId = ctx.tenant.id
  const { job, rows } = await asTenant({ id: tenantId }, async (db) => ({
    job: await readBulkJob(db, ctx, id),
    rows: await db.bulkJobRow.findMany({
      where: { tenantId, jobId: id, outcome: { notIn: [...settledOutcomes] } },
      orderBy: { position: 'asc' },
      select: { accountId: true },
    }),
  }))
  if (job.state === 'RUNNING') throw new AppError('conflict', 'it still runs')
  if (job.action === 'DISCONNECT' && !job.isYours) throw new AppError('not_allowed', 'confirmed by somebody else')
  if (rows.length === 0) throw new AppError('conflict', 'nothing is left to be done')
  return await startBulk(ctx, { action: job.action, ids: rows.map(({ accountId }) => accountId), count: rows.length })
}
