import 'server-only'
import { loadPerson } from '@/lib/copies/load-person'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { archiveAttendance } from './archive-attendance'
import { archivePerson } from './archive-person'
import { enqueuePerson } from './jobs'

interface PersonRef {
  tenantId: string
  membershipId: string
}

interface EndedRef extends PersonRef {
  meetingId: string
  subMeetingId?: string
  startsAt?: string
  endsAt?: string
  endedAt: string
}

/** The job that keeps who was in a meeting that has just ended. What Tencent refuses now, the hourly looking through tries again. */
export async function runArchiveMeeting(job: EndedRef, now: Date): Promise<void> {
  const { tenantId, membershipId, meetingId, subMeetingId, startsAt, endsAt, endedAt } = job
  const ctx = await loadPerson(tenantId, membershipId, { now, requestId: `archive/${membershipId}` })
  if (!ctx?.connection) return
  const times = startsAt && endsAt ? { startsAt: new Date(startsAt), endsAt: new Date(endsAt) } : {}
  const told = { ...times, id: subMeetingId, endedAt: new Date(endedAt) }
  await quietly(ctx.requestId, () => archiveAttendance(ctx, { id: meetingId, told }))
}

/** The job that keeps who was in the meetings of a person that ended since the last time. */
export async function runArchivePerson({ tenantId, membershipId }: PersonRef, now: Date): Promise<void> {
  const ctx = await loadPerson(tenantId, membershipId, { now, requestId: `archive/${membershipId}` })
  if (!ctx?.connection) return
  await quietly(ctx.requestId, async () => {
    const { hasMore } = await archivePerson(ctx)
    if (hasMore) await asTenant({ id: tenantId }, (db) => enqueuePerson(db, { tenantId, membershipId }))
  })
}

async function quietly(requestId: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.info({ requestId, code: error.code }, 'attendance was not kept')
  }
}
