import 'server-only'
import type { Db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'

/** The worker's task that reads all meetings of a person anew. */
export const SYNC_COPIES = 'sync-copies'
/** The worker's task that reads one meeting anew, as a person who may see it. */
export const COPY_MEETING = 'copy-meeting'

/** Events are handled first, and tokens are kept fresh before copies. */
const PRIORITY = 20

/** Hands a reading of a person's meetings to the worker; one waits at most. */
export const enqueueSync = (db: Db, tenantId: string, membershipId: string, runAt?: Date): Promise<void> =>
  addJob(db, SYNC_COPIES, { tenantId, membershipId }, `${SYNC_COPIES}/${membershipId}`, { priority: PRIORITY, runAt })

/** Hands a reading of one meeting to the worker. */
export const enqueueCopy = (db: Db, tenantId: string, membershipId: string, meetingId: string): Promise<void> =>
  addJob(db, COPY_MEETING, { tenantId, membershipId, meetingId }, `${COPY_MEETING}/${tenantId}/${meetingId}`, {
    priority: PRIORITY,
  })
