import 'server-only'
import type { Db } from '@/lib/db'
import type { Copy } from './copy-of'

/** What the copies have of some meetings, as far as it may differ from what is read. */
async function readKnown(db: Db, tenantId: string, ids: string[]) {
  const found = await db.meetingCopy.findMany({
    where: { tenantId, id: { in: ids } },
    select: {
      ...{ id: true, code: true, subject: true, seenAt: true },
      occurrences: { select: { id: true, startsAt: true, endsAt: true, isCancelled: true } },
    },
  })
  return new Map(found.map((copy) => [copy.id, copy]))
}

/**
 * Counts the meetings that a reading shows otherwise than the copies have them: nobody had told of those changes. How a meeting
 * stands is no difference, since that changes with the hour; neither is a copy that was written while the reading went on.
 */
export async function countDifferences(
  db: Db,
  { tenantId, copies, since }: { tenantId: string; copies: readonly Copy[]; since: Date },
): Promise<number> {
  const known = await readKnown(
    db,
    tenantId,
    copies.map(({ id }) => id),
  )
  return copies.filter((copy) => {
    const before = known.get(copy.id)
    if (!before) return true
    if (before.seenAt > since) return false
    return before.code !== copy.code || before.subject !== copy.subject || isOtherTime(copy, before.occurrences)
  }).length
}

function isOtherTime(
  { occurrences, isWhole }: Copy,
  before: { id: string; startsAt: Date; endsAt: Date; isCancelled: boolean }[],
) {
  const known = new Map(before.map((one) => [one.id, one]))
  if (isWhole && known.size > occurrences.length) return true
  return occurrences.some((one) => {
    const other = known.get(one.id)
    return (
      !other ||
      other.isCancelled !== one.isCancelled ||
      other.startsAt.getTime() !== one.startsAt.getTime() ||
      other.endsAt.getTime() !== one.endsAt.getTime()
    )
  })
}
