import 'server-only'
import type { Db } from '@/lib/db'
import { addJob } from '@/lib/jobs/add-job'

/** The worker's task that keeps who was in one meeting, as its creator. */
export const ARCHIVE_MEETING = 'archive-meeting'
/** The worker's task that keeps who was in the meetings of a person that ended. */
export const ARCHIVE_PERSON = 'archive-person'

/** Everything that people wait for goes first. */
const PRIORITY = 30

/** As whom it is read. */
interface PersonRef {
  tenantId: string
  membershipId: string
}

/** A meeting that has ended, and what is known of the occurrence. */
interface Ended {
  meetingId: string
  subMeetingId?: string
  startsAt?: Date
  endsAt?: Date
  endedAt: Date
}

/** Hands the keeping of one meeting's attendance to the worker. */
export async function enqueueMeeting(db: Db, { tenantId, membershipId }: PersonRef, ended: Ended): Promise<void> {
  const { meetingId, subMeetingId, startsAt, endsAt, endedAt } = ended
  const job = {
    ...{ tenantId, membershipId, meetingId, endedAt: endedAt.toISOString() },
    ...(subMeetingId ? { subMeetingId } : {}),
    ...(startsAt && endsAt ? { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() } : {}),
  }
  const key = `${ARCHIVE_MEETING}/${membershipId}/${meetingId}/${subMeetingId ?? ''}`
  await addJob(db, ARCHIVE_MEETING, job, key, { priority: PRIORITY })
}

/** Hands the looking through a person's ended meetings to the worker; one waits at most. */
export const enqueuePerson = (db: Db, { tenantId, membershipId }: PersonRef, runAt?: Date): Promise<void> =>
  addJob(db, ARCHIVE_PERSON, { tenantId, membershipId }, `${ARCHIVE_PERSON}/${membershipId}`, {
    priority: PRIORITY,
    runAt,
  })

/** Takes everything off the queue that is to be read as this person. */
export async function removeArchiveJobs(db: Db, membershipId: string): Promise<void> {
  await db.$executeRaw`
    select graphile_worker.remove_job(key) from graphile_worker.jobs
    where key = ${`${ARCHIVE_PERSON}/${membershipId}`} or key like ${`${ARCHIVE_MEETING}/${membershipId}/%`}`
}
