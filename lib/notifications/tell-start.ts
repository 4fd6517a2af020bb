import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { AHEAD_MS, planStarts } from './plan-starts'
import { tell } from './tell'

/** Clocks of the worker and the database may differ by this. */
const SLACK_MS = 60_000

/**
 * Tells whose meeting it is that it starts soon: its creator, its hosts and whom it invites. By the copies as they are now: one that
 * was moved is told of at its new time, one that was cancelled or has begun is not. Then the next one of a series has its turn.
 */
export async function tellStart(
  { tenantId, meetingId }: { tenantId: string; meetingId: string },
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + AHEAD_MS + SLACK_MS)
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const meeting = await db.meetingCopy.findFirst({
      where: { tenantId, id: meetingId, status: { notIn: ['cancelled', 'ended'] } },
      select: {
        viewers: { where: { role: { not: 'participant' } }, select: { membershipId: true } },
        occurrences: { where: { isCancelled: false, startsAt: { gt: now, lte: until } } },
      },
    })
    const members = meeting?.viewers.map(({ membershipId }) => membershipId) ?? []
    for (const { id, startsAt } of meeting?.occurrences ?? []) {
      const episode = `${meetingId}/${id}/${startsAt.toISOString()}`
      const subject = { subjectId: meetingId, partId: id, subjectAt: startsAt }
      await tell(db, { tenantId, kind: 'MEETING_STARTS', episode, to: { members }, ...subject })
    }
    await planStarts(db, { tenantId, ids: [meetingId], after: until })
  })
}
