import 'server-only'
import type { Db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'

/** The worker's task that carries out a cancellation nobody took back. */
export const RUN_PENDING_CANCEL = 'run-pending-cancel'

/** How the queue calls the job of a cancellation. */
export const cancelJobKey = (id: string): string => `${RUN_PENDING_CANCEL}/${id}`

/** Has the worker look at it then; the last call counts. */
export function enqueueCancel(db: Db, { tenantId, id, runAt }: { tenantId: string; id: string; runAt: Date }) {
  return addJob(db, RUN_PENDING_CANCEL, { tenantId, pendingId: id }, cancelJobKey(id), { runAt })
}
