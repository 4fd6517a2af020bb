import 'server-only'
import type { Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { mayChange } from './may-change'

/**
 * Asks that the person may change a template. Throws AppError `not_found` for somebody else's, `not_allowed` where a member
 * would change the organisation's.
 */
export async function requireChangeable(db: Db, { tenant, actor }: PersonContext, id: string): Promise<void> {
  const found = await db.meetingTemplate.findFirst({
    where: { tenantId: tenant.id, id, OR: [{ ownerId: null }, { ownerId: actor.membershipId }] },
    select: { ownerId: true },
  })
  if (!found) throw new AppError('not_found', 'no such template')
  if (!mayChange(actor, found)) throw new AppError('not_allowed', 'only admins change templates of the organisation')
}
