import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import type { ReadAll } from './schema'
import { hint } from './tell'

/** Marks one as read; again it changes nothing. Throws AppError `not_found`. */
export function markRead(ctx: PersonContext, { id }: { id: string }): Promise<void> {
  return mark(ctx, id, false)
}

/** Marks all as read up to this one: what came since then the person has not seen. Throws AppError `not_found`. */
export function markAllRead(ctx: PersonContext, { upTo }: ReadAll): Promise<void> {
  return mark(ctx, upTo, true)
}

async function mark({ tenant, actor, now }: PersonContext, id: string, andBefore: boolean): Promise<void> {
  const own = { tenantId: tenant.id, membershipId: actor.membershipId }
  await inTenantTransaction({ id: tenant.id }, async (db) => {
    const found = await db.notification.findFirst({ where: { ...own, id }, select: { createdAt: true } })
    if (!found) throw new AppError('not_found', 'no such notification of this person')
    const which = andBefore ? { createdAt: { lte: found.createdAt } } : { id }
    const { count } = await db.notification.updateMany({
      where: { ...own, ...which, readAt: null },
      data: { readAt: now },
    })
    if (count > 0) await hint(db, tenant.id, [actor.membershipId])
  })
}
