import 'server-only'
import type { Db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'

/** The worker's task that works through a bulk action, a few seconds at a time. */
export const RUN_BULK = 'run-bulk'

/** Has the worker go on with a bulk action. */
export function enqueueBulk(db: Db, { tenantId, id }: { tenantId: string; id: string }): Promise<void> {
  return addJob(db, RUN_BULK, { tenantId, jobId: id }, `${RUN_BULK}/${id}`)
}
