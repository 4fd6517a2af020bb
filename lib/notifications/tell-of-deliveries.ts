import 'server-only'
import type { Db } from '@/lib/db'
import { tell } from './tell'

const DAY = 86_400_000

/** An event that was given up, or was handled after that. */
interface Settled {
  tenantId: string
  eventId: string
  at: Date
}

/** Tells the admins that an event was given up, unless another one was within a day: that is the same trouble. */
export async function tellOfFailing(db: Db, { tenantId, eventId, at }: Settled): Promise<void> {
  const since = new Date(at.getTime() - DAY)
  const others = { tenantId, state: 'DEAD' as const, id: { not: eventId }, processedAt: { gt: since } }
  if (await db.webhookEvent.findFirst({ where: others, select: { id: true } })) return
  const episode = `${eventId}/${at.toISOString()}`
  await tell(db, { tenantId, kind: 'DELIVERIES_FAIL', episode, to: { admins: true }, subjectId: eventId })
}

/** Tells whoever heard of the trouble that it is over: no event waits any more that was given up. */
export async function tellOfRecovery(db: Db, { tenantId, eventId, at }: Settled): Promise<void> {
  if (await db.webhookEvent.findFirst({ where: { tenantId, state: 'DEAD' }, select: { id: true } })) return
  const told = await db.$queryRaw<{ id: string }[]>`
    select "membershipId"::text as id from "Notification"
    where "tenantId" = ${tenantId}::uuid and kind in ('DELIVERIES_FAIL', 'DELIVERIES_WORK')
    group by "membershipId" having max("createdAt") filter (where kind = 'DELIVERIES_FAIL')
      > coalesce(max("createdAt") filter (where kind = 'DELIVERIES_WORK'), '-infinity')`
  const members = told.map(({ id }) => id)
  await tell(db, { tenantId, kind: 'DELIVERIES_WORK', episode: `${eventId}/${at.toISOString()}`, to: { members } })
}
