import 'server-only'
import type { Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context, PersonActor } from '@/lib/tenants/context'

/** Whoever acts still is what they were at the door. Throws AppError `not_allowed`. */
export async function requireActing(db: Db, { tenant, actor }: Context<PersonActor>): Promise<void> {
  const acting = await db.membership.findFirst({
    where: { tenantId: tenant.id, id: actor.membershipId, role: actor.role, status: 'ACTIVE' },
    select: { id: true },
  })
  if (!acting) throw new AppError('not_allowed', 'who acts is no longer what they were')
}
