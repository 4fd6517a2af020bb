import 'server-only'
import type { Db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'

/** The worker's task that reads all meetings of a person anew. */
export const SYNC_COPIES = 'sync-copies'
/** The worker's task that reads one meeting anew, as a person who may see it. */
export const COPY_MEETING = 'copy-meeting'

/** Events are handled first, and tokens are kept fresh before copies. */
const PRIORITY = 20

/** The key under which a person has one reading that waits. */
export const syncKey = (membershipId: string): string => `${SYNC_COPIES}/${membershipId}`

/** Hands a reading of a person's meetings to the worker; one waits at most. */
export const enqueueSync = (db: Db, tenantId: string, membershipId: string, runAt?: Date): Promise<void> =>
  addJob(db, SYNC_COPIES, { tenantId, membershipId }, syncKey(membershipId), { priority: PRIORITY, runAt })

/** Which meeting is to be read, and as whom; `role` is their part in it, where that is proved. */
interface CopyJob extends Record<string, string> {
  tenantId: string
  membershipId: string
  meetingId: string
}

/** Hands a reading of one meeting to the worker. */
export const enqueueCopy = (db: Db, job: CopyJob & { role?: 'creator' }): Promise<void> =>
  addJob(db, COPY_MEETING, job, `${COPY_MEETING}/${job.membershipId}/${job.meetingId}`, { priority: PRIORITY })

/** Takes everything off the queue that is to be read as this person. */
export async function removeCopyJobs(db: Db, membershipId: string): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.remove_job(key) from graphile_worker.jobs
    where key = ${syncKey(membershipId)} or key like ${`${COPY_MEETING}/${membershipId}/%`}`
}
