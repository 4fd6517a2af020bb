import 'server-only'
import type { Db } from '@/lib/db'

/**
 * Hands work to the worker, in the transaction that makes it necessary. Of jobs with one key there is one; the worker
 * tries again what failed or was killed.
 */
export async function addJob(
  db: Db,
  task: string,
  payload: { tenantId: string } & Record<string, string>,
  key: string,
): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.add_job(${task}, payload := ${JSON.stringify(payload)}::json, job_key := ${key})`
}
