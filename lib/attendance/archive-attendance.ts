import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { askAs } from './ask-as-creator'
import { findKnown } from './find-known'
import type { Occurrence } from './find-occurrence'
import { personKey } from './person-key'
import { readAttendance } from './read-attendance'
import { saveAttendance } from './save-attendance'
import { toAnswer } from './to-answer'

/** Which occurrence is kept; `told` is what an event or a list said of it, where our copies do not know it. */
interface Archived {
  id: string
  start?: string
  told?: Partial<Occurrence>
}

/**
 * Reads who was in a meeting, as its creator, and keeps it; nothing of a meeting that has not begun. Reading again keeps what is known
 * then. Throws AppError, `not_allowed` for somebody else than the creator.
 */
export async function archiveAttendance(ctx: PersonContext, { id, start, told }: Archived): Promise<void> {
  const { tenant, connection } = ctx
  if (!connection) throw new AppError('needs_reauth', 'no connection')
  const known = withTold(await findKnown(tenant.id, id), told)
  const toldStart = known.find((one) => one.id !== undefined && one.id === told?.id)?.startsAt
  const reading = await readAttendance(askAs(ctx), {
    ...{ id, known, now: ctx.now },
    start: start ?? toldStart?.toISOString(),
  })
  if (!reading.hasBegun || !reading.isTold) return
  const hosts = reading.expected.filter(({ role }) => role === 'host')
  const kept = {
    tenantId: tenant.id,
    answer: await toAnswer(ctx, reading),
    subMeetingId: reading.isRecurring ? reading.occurrence.id : undefined,
    creatorKey: personKey(tenant.id, connection.openId),
    hostKeys: hosts.map(({ userid }) => personKey(tenant.id, userid)),
    isFinal: reading.isFinal,
    seenAt: ctx.now,
  }
  await inTenantTransaction({ id: tenant.id }, (db) => saveAttendance(db, kept))
}

/** What was told of an occurrence: its end, and itself where nobody else knows it. */
function withTold(known: Occurrence[], told: Partial<Occurrence> | undefined): Occurrence[] {
  if (!told) return known
  const { id, startsAt, endsAt, endedAt } = told
  const own = startsAt && endsAt ? { id, startsAt, endsAt, endedAt } : undefined
  // A meeting that does not repeat may have been at another time before.
  const before = (id === undefined ? own : undefined) ?? known.find((one) => one.id === id) ?? own
  if (!before) return known
  return [...known.filter((one) => one.id !== id), { ...before, endedAt: endedAt ?? before.endedAt }]
}
