import 'server-only'
import { withoutTenant } from '@/lib/db'
import { metrics } from '@/lib/metrics'

/** Counts the jobs of the queue by task, for the metrics. */
export async function countWaiting(): Promise<void> {
  const { queue } = metrics()
  const rows = await withoutTenant().$queryRaw<{ task: string; count: number }[]>`
    select task_identifier as task, count(*)::int as count from graphile_worker.jobs group by 1`
  queue.reset()
  for (const { task, count } of rows) queue.set({ task }, count)
}
