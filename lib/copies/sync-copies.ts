import 'server-only'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { metrics } from '@/lib/metrics'
import type { PersonContext } from '@/lib/tenants/context'
import { copyOf, type ViewerRole } from './copy-of'
import { countDifferences } from './count-differences'
import { readEnded, readUpcoming } from './read-meetings'
import { saveCopies } from './save-copies'
import { saveEnded } from './save-ended'
import { settleVanished } from './settle-vanished'

const DAY = 86_400_000
/** As far back as Tencent tells of meetings that are over. */
const HISTORY_MS = 90 * DAY
/** Tencent tells of a meeting that was ended early only when its planned end has passed. */
const ENDED_AGAIN_MS = 2 * DAY

/**
 * Reads the meetings of a person anew: all that run and come, and those that ended since the last reading. Nothing waits in a
 * transaction for Tencent. What could not be read is noted and tried again by the next one. Returns whether all that comes was read:
 * Tencent's list may not end. Throws AppError.
 */
export async function syncCopies(ctx: PersonContext, { whole = false } = {}): Promise<{ isWhole: boolean }> {
  const { tenant, actor } = ctx
  const where = { tenantId: tenant.id, membershipId: actor.membershipId }
  const before = await asTenant({ id: tenant.id }, (db) => db.copySync.findFirst({ where }))
  const lastRead = whole ? null : (before?.syncedAt ?? null)
  try {
    const { drift, isWhole } = await read(ctx, lastRead, whole)
    if (lastRead) metrics().copyDrift.inc({}, drift)
    const facts = { drift: lastRead ? drift : 0, failedAt: null, failureCode: null }
    await note(ctx, { ...facts, syncedAt: ctx.now })
    return { isWhole }
  } catch (error) {
    if (error instanceof AppError) await note(ctx, { failedAt: ctx.now, failureCode: error.code })
    throw error
  }
}

async function read(ctx: PersonContext, lastRead: Date | null, overwrite: boolean) {
  const { tenant, actor } = ctx
  const [tenantId, membershipId, seenAt] = [tenant.id, actor.membershipId, ctx.now]
  const { meetings, isWhole } = await readUpcoming(ctx)
  const endedFrom = lastRead ? lastRead.getTime() - ENDED_AGAIN_MS : seenAt.getTime() - HISTORY_MS
  const ended = await readEnded(ctx, new Date(endedFrom))
  if (!ended.isWhole) throw new AppError('tencent_unavailable', 'a part of the ended meetings could not be read')
  const copies = meetings.map(copyOf)
  const viewers = meetings.map(({ id, role }) => ({ meetingId: id, membershipId, role: partOf(role) }))
  const drift = await inTenantTransaction({ id: tenantId }, async (db) => {
    const differences = await countDifferences(db, { tenantId, copies, since: seenAt })
    await saveCopies(db, { tenantId, copies, viewers, seenAt, overwrite })
    await saveEnded(db, { tenantId, membershipId, meetings: ended.meetings, seenAt })
    return differences
  })
  const vanished = isWhole ? await settleVanished(ctx, new Set(copies.map(({ id }) => id)), seenAt) : 0
  return { drift: drift + vanished, isWhole }
}

const partOf = (role: string | undefined): ViewerRole =>
  role === 'creator' || role === 'host' || role === 'invitee' ? role : 'participant'

interface Facts {
  syncedAt?: Date
  drift?: number
  failedAt: Date | null
  failureCode: string | null
}

async function note({ tenant, actor }: PersonContext, facts: Facts): Promise<void> {
  const key = { tenantId: tenant.id, membershipId: actor.membershipId }
  await asTenant({ id: tenant.id }, (db) =>
    db.copySync.upsert({ where: { tenantId_membershipId: key }, create: { ...key, ...facts }, update: facts }),
  )
}
