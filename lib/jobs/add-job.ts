import 'server-only'
import type { Db } from '@/lib/db'

/** When and beside what a job runs; at once and beside everything, unless it says so. */
interface Timing {
  runAt?: Date
  /** Jobs of one queue run one after the other, whichever worker takes them. */
  queue?: string
  /** The lower, the sooner, among jobs that are due. */
  priority?: number
}

/**
 * Hands work to the worker, in the transaction that makes it necessary. Of jobs with one key there is one, the last; the worker
 * tries again what failed or was killed.
 */
export async function addJob(
  db: Db,
  task: string,
  payload: { tenantId: string } & Record<string, string>,
  key: string,
  { runAt, queue, priority }: Timing = {},
): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.add_job(
      ${task}, payload := ${JSON.stringify(payload)}::json, job_key := ${key}, queue_name := ${queue ?? null}::text,
      run_at := ${runAt ?? null}::timestamptz, priority := ${priority ?? null}::int)`
}
