import 'server-only'
import { loadPerson } from '@/lib/copies/load-person'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { ReadingJob } from './jobs'
import { syncRecordingsOfMeeting } from './sync-of-meeting'

/** The job that reads the recordings of one meeting. What Tencent refuses is left to the next one: nothing is tried in a loop. */
export async function runReading(
  { tenantId, membershipId, meetingId }: Pick<ReadingJob, 'tenantId' | 'membershipId' | 'meetingId'>,
  now: Date,
): Promise<void> {
  const ctx = await loadPerson(tenantId, membershipId, { now, requestId: `recordings/${membershipId}` })
  if (!ctx?.connection) return
  try {
    await syncRecordingsOfMeeting(ctx, { id: meetingId })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.info({ requestId: ctx.requestId, code: error.code }, 'recordings were not read')
  }
}
