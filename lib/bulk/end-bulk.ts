import 'server-only'
import type { Db } from '@/lib/db'
import { notify } from '@/lib/events/notify'

interface Ending {
  tenantId: string
  id: string
  state: 'DONE' | 'CANCELLED' | 'STOPPED'
  at: Date
}

/** Ends a running bulk action: accounts that have not begun their turn get none. False when it had ended before. */
export async function endBulk(db: Db, { tenantId, id, state, at }: Ending): Promise<boolean> {
  const ended = await db.bulkJob.updateMany({
    where: { tenantId, id, state: 'RUNNING' },
    data: { state, finishedAt: at },
  })
  if (ended.count === 0) return false
  const outcome = state === 'STOPPED' ? 'stopped' : 'cancelled'
  await db.bulkJobRow.updateMany({
    where: { tenantId, jobId: id, state: 'WAITING' },
    data: { state: 'DONE', outcome },
  })
  await notify(db, tenantId, { noun: 'bulk', id }, { admins: true })
  return true
}
