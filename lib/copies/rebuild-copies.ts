import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { loadPerson } from './load-person'
import { syncCopies } from './sync-copies'

const DAY = 86_400_000
/** Older meetings cannot be read again: what the copies have of them stays. */
const READABLE_MS = 90 * DAY

/**
 * Reads the meetings of everybody of a tenant from the start, then drops what no reading confirmed. Until then people see what there
 * was. Returns how many people's were read, and the failures by membership: theirs stay as they were.
 */
export async function rebuildCopies(
  tenantId: string,
  now: Date,
): Promise<{ read: number; failed: { membershipId: string; code: string }[] }> {
  const people = await asTenant({ id: tenantId }, (db) =>
    db.connection.findMany({
      where: { tenantId, endedAt: null, membership: { status: 'ACTIVE' } },
      select: { membershipId: true },
      orderBy: { membershipId: 'asc' },
    }),
  )
  const failed: { membershipId: string; code: string }[] = []
  for (const { membershipId } of people) {
    try {
      const began = new Date()
      const ctx = await loadPerson(tenantId, membershipId, { now: began, requestId: `rebuild/${membershipId}` })
      if (!ctx) continue
      const { isWhole } = await syncCopies(ctx, { whole: true })
      if (isWhole) await dropUnconfirmed(tenantId, membershipId, began, now)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      failed.push({ membershipId, code: error.code })
    }
  }
  await asTenant({ id: tenantId }, (db) => db.meetingCopy.deleteMany({ where: { tenantId, viewers: { none: {} } } }))
  return { read: people.length - failed.length, failed }
}

function dropUnconfirmed(tenantId: string, membershipId: string, since: Date, now: Date): Promise<number> {
  const readable = new Date(now.getTime() - READABLE_MS)
  return asTenant(
    { id: tenantId },
    (db) => db.$executeRaw`
      delete from "MeetingViewer" v using "MeetingCopy" m
      where v."tenantId" = ${tenantId}::uuid and v."membershipId" = ${membershipId}::uuid and v."seenAt" < ${since}::timestamptz
        and m."tenantId" = v."tenantId" and m.id = v."meetingId" and m."cancelledAt" is null
        and exists (select from "OccurrenceCopy" o where o."tenantId" = m."tenantId" and o."meetingId" = m.id
                      and o."endsAt" > ${readable}::timestamptz)`,
  )
}
