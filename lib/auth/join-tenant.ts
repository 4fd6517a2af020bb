import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { notifyMembership } from '@/lib/events/notify'
import type { MembershipStatus, Role } from '@/lib/generated/prisma/enums'
import { tellOfWaiting } from '@/lib/notifications/tell-of-waiting'
import type { Context } from '@/lib/tenants/context'
import { findOrCreateUser } from '@/lib/tenants/find-or-create-user'
import { requireOpenTenant } from './require-open-tenant'
import { SignInProblem } from './sign-in-problem'
import type { SignInTenant } from './sign-in-tenant'

/** Who came back from Tencent: all that it tells. */
export interface Arrival {
  appId: string
  openId: string
  /** Empty for people of no enterprise. */
  openCorpId: string | undefined
}

export interface Joined {
  membershipId: string
  role: Role
  status: MembershipStatus
}

/** The membership of a person who arrives, if there is one. */
export function findMembership(tenantId: string, { appId, openId }: Arrival): Promise<Joined | null> {
  return asTenant({ id: tenantId }, async (db) => {
    const found = await db.membership.findFirst({
      where: { tenantId, user: { appId, openId } },
      select: { id: true, role: true, status: true },
    })
    return found && { membershipId: found.id, role: found.role, status: found.status }
  })
}

/** Someone of a different enterprise than the tenant's does not come in, whatever they bring. */
export function refuseOtherEnterprise(tenant: Pick<SignInTenant, 'openCorpId'>, openCorpId: string | undefined): void {
  if (tenant.openCorpId && openCorpId && openCorpId !== tenant.openCorpId) throw new SignInProblem('wrong-corp')
}

/** Whether someone certainly belongs to the tenant's enterprise. */
export const isOfEnterprise = (tenant: Pick<SignInTenant, 'openCorpId'>, openCorpId: string | undefined): boolean =>
  tenant.openCorpId !== null && openCorpId === tenant.openCorpId

/**
 * What the join policy makes of someone: a different enterprise is refused, the tenant's own enters at once where the
 * policy is open, everybody else waits for an admin.
 */
function statusOnArrival(
  tenant: Pick<SignInTenant, 'joinPolicy' | 'openCorpId'>,
  openCorpId: string | undefined,
): 'ACTIVE' | 'PENDING' {
  refuseOtherEnterprise(tenant, openCorpId)
  return tenant.joinPolicy === 'OPEN' && isOfEnterprise(tenant, openCorpId) ? 'ACTIVE' : 'PENDING'
}

/**
 * Makes the arriving person a member, lets a waiting one in where the policy now allows it, or has a rejected one ask again: whom
 * an admin turned away once, only an admin lets in.
 */
export async function joinTenant(
  ctx: Context,
  tenant: SignInTenant,
  arrival: Arrival,
  known: Joined | null,
): Promise<Joined> {
  const status = statusOnArrival(tenant, arrival.openCorpId)
  const asksAgain = known?.status === 'REJECTED'
  if (known && !asksAgain && (known.status !== 'PENDING' || status === 'PENDING')) {
    await learnCorp(ctx, tenant, arrival, known)
    return known
  }
  const membership = await inTenantTransaction({ id: tenant.id }, async (db) => {
    await requireOpenTenant(db, tenant.id)
    const userId = await findOrCreateUser(arrival.appId, arrival.openId, db)
    const created = await db.membership.createMany({
      data: { tenantId: tenant.id, userId, status },
      skipDuplicates: true,
    })
    const where = { tenantId: tenant.id, userId }
    const approved = await db.membership.updateMany({
      where: { ...where, status: status === 'ACTIVE' ? 'PENDING' : { in: [] }, decidedAt: null },
      data: { status, decidedAt: ctx.now },
    })
    const asked = await db.membership.updateMany({
      where: { ...where, status: 'REJECTED' },
      data: { status: 'PENDING', requestedAt: ctx.now },
    })
    const { id, role, ...facts } = await db.membership.findFirstOrThrow({ where })
    if (created.count + approved.count + asked.count > 0) {
      const action = facts.status === 'ACTIVE' ? 'member.joined' : 'member.asked_to_join'
      await recordAuditEvent(db, ctx, { action, target: { kind: 'membership', id } })
      await notifyMembership(db, tenant.id, id)
      if (facts.status === 'PENDING') await tellOfWaiting(db, tenant.id, id)
    }
    return { membershipId: id, role, status: facts.status }
  })
  return membership
}

/** The first owner who signs in tells which enterprise the tenant is. */
async function learnCorp(ctx: Context, tenant: SignInTenant, arrival: Arrival, member: Joined): Promise<void> {
  const { openCorpId } = arrival
  if (tenant.openCorpId || !openCorpId || member.role !== 'OWNER' || member.status !== 'ACTIVE') return
  await inTenantTransaction({ id: tenant.id }, async (db) => {
    const { count } = await db.tenant.updateMany({ where: { id: tenant.id, openCorpId: null }, data: { openCorpId } })
    if (count > 0) await recordAuditEvent(db, ctx, { action: 'tenant.enterprise_learned' })
  })
}
