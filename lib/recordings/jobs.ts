import 'server-only'
import type { Db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'

/** The worker's task that reads the recordings of one meeting, as a person who may. */
export const READ_RECORDINGS = 'read-recordings'

/** Events are handled first, and tokens are kept fresh before copies. */
const PRIORITY = 20

/** Of which meeting, and as whom. */
export interface ReadingJob extends Record<string, string> {
  tenantId: string
  membershipId: string
  meetingId: string
}

/** Hands a reading of a meeting's recordings to the worker; one waits at most. */
export const enqueueReading = (db: Db, job: ReadingJob): Promise<void> =>
  addJob(db, READ_RECORDINGS, job, `${READ_RECORDINGS}/${job.membershipId}/${job.meetingId}`, { priority: PRIORITY })

/** Takes everything off the queue that is to be read as this person. */
export async function removeReadings(db: Db, membershipId: string): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.remove_job(key) from graphile_worker.jobs
    where key like ${`${READ_RECORDINGS}/${membershipId}/%`}`
}
