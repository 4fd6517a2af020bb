import 'server-only'
import type { Db } from '@/lib/db'

/** Takes back work that has not begun, in the transaction that makes it needless. */
export async function removeJob(db: Db, key: string): Promise<void> {
  await db.$executeRaw`select graphile_worker.remove_job(${key})`
}
