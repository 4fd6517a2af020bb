import 'server-only'
import { asTenant } from '@/lib/db'
import type { Occurrence } from './find-occurrence'

/**
 * The occurrences of a meeting that our copies and the archive know. A meeting that does not repeat has one at most, without an id.
 * Of a series those without one are left out: nothing can be asked about them.
 */
export async function findKnown(tenantId: string, meetingId: string): Promise<Occurrence[]> {
  const [copied, archived] = await asTenant({ id: tenantId }, (db) =>
    Promise.all([
      db.occurrenceCopy.findMany({
        where: { tenantId, meetingId, isCancelled: false, NOT: { id: { startsWith: '@' } } },
        select: { id: true, startsAt: true, endsAt: true },
      }),
      db.attendanceCopy.findMany({
        where: { tenantId, meetingId },
        select: { subMeetingId: true, startsAt: true, endsAt: true, endedAt: true },
      }),
    ]),
  )
  const known = new Map<string, Occurrence>(copied.map((one) => [one.id, { ...one, id: one.id || undefined }]))
  for (const { subMeetingId, endedAt, ...times } of archived) {
    known.set(subMeetingId ?? '', { ...times, id: subMeetingId ?? undefined, endedAt: endedAt ?? undefined })
  }
  return [...known.values()].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime())
}
