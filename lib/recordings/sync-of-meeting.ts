import 'server-only'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { copyRecording } from './copy-recording'
import { findOwners } from './find-owners'
import { readAsPerson } from './read-recordings'
import { saveRecordings } from './save-recordings'

const DAY = 86_400_000
/** What is older than this is not kept, so it is not read either. */
const OLDEST_MS = 400 * DAY

/**
 * Reads the recordings of one meeting as somebody who may read them. Whoever may not, and whoever names no meeting, gets the same
 * answer: nothing. Throws AppError where Tencent could not be asked.
 */
export async function syncRecordingsOfMeeting(ctx: PersonContext, { id }: { id: string }): Promise<void> {
  const seenAt = new Date()
  try {
    const recordings = await readAsPerson(ctx, await spanOf(ctx, id), id)
    const owners = await findOwners(ctx, recordings)
    const rows = recordings.map((one) => copyRecording(one, owners.get(one.ownerUserid ?? '')))
    const tenantId = ctx.tenant.id
    await inTenantTransaction({ id: tenantId }, (db) => saveRecordings(db, { tenantId, recordings: rows, seenAt }))
  } catch (error) {
    const isNotTheirs = error instanceof AppError && (error.code === 'not_allowed' || error.code === 'not_found')
    if (!isNotTheirs) throw error
  }
}

/** When the meeting may have been recorded: from a day before the first time we know of until now. */
async function spanOf({ tenant, now }: PersonContext, meetingId: string): Promise<{ from: Date; to: Date }> {
  const tenantId = tenant.id
  const [occurrence, recording] = await asTenant({ id: tenantId }, (db) =>
    Promise.all([
      db.occurrenceCopy.findFirst({ where: { tenantId, meetingId }, orderBy: { startsAt: 'asc' } }),
      db.recordingCopy.findFirst({ where: { tenantId, meetingId }, orderBy: { startedAt: 'asc' } }),
    ]),
  )
  const known = [occurrence?.startsAt, recording?.startedAt].flatMap((at) => at?.getTime() ?? [])
  const first = Math.min(now.getTime(), ...known) - DAY
  return { from: new Date(Math.max(first, now.getTime() - OLDEST_MS)), to: now }
}
