import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant, inTenantTransaction } from '@/lib/db'
import { notifyMembership } from '@/lib/events/notify'
import { takeInvitation } from '@/lib/invitations/take-invitation'
import { tellOfWaiting } from '@/lib/notifications/tell-of-waiting'
import type { Context } from '@/lib/tenants/context'
import { findOrCreateUser } from '@/lib/tenants/find-or-create-user'
import { type Arrival, isOfEnterprise, type Joined, joinTenant, refuseOtherEnterprise } from './join-tenant'
import { requireOpenTenant } from './require-open-tenant'
import { SignInProblem } from './sign-in-problem'
import type { SignInTenant } from './sign-in-tenant'

/**
 * Lets in whoever finishes a sign-in that was begun with an invitation, with its role, if they are certainly of the
 * tenant's enterprise; who is of none still waits for an admin. For members and for people whom an admin has decided
 * against, an invitation changes nothing and stays unused.
 */
export async function joinByInvitation(
  ctx: Context,
  tenant: SignInTenant,
  arrival: Arrival,
  invitation: { id: string; known: Joined | null },
): Promise<Joined> {
  const { id: invitationId, known } = invitation
  if (known && !(await waitsForFirstDecision(tenant.id, known))) return await joinTenant(ctx, tenant, arrival, known)
  refuseOtherEnterprise(tenant, arrival.openCorpId)
  const tenantId = tenant.id
  const status = isOfEnterprise(tenant, arrival.openCorpId) ? 'ACTIVE' : 'PENDING'
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    await requireOpenTenant(db, tenantId)
    const taken = await takeInvitation(db, { tenantId, id: invitationId }, ctx.now)
    if (!taken) throw new SignInProblem('invitation-invalid')
    const userId = await findOrCreateUser(arrival.appId, arrival.openId, db)
    const where = { tenantId, userId }
    await db.membership.createMany({ data: { ...where, status: 'PENDING' }, skipDuplicates: true })
    if (status === 'ACTIVE') {
      await db.membership.updateMany({
        where: { ...where, status: 'PENDING', decidedAt: null },
        data: { status, role: taken.role, decidedAt: ctx.now },
      })
    }
    const { id, ...facts } = await db.membership.findFirstOrThrow({
      where,
      select: { id: true, role: true, status: true },
    })
    await db.invitation.updateMany({ where: { tenantId, id: invitationId }, data: { usedBy: id } })
    const details = { invitationId, status: facts.status }
    await notifyMembership(db, tenantId, id)
    if (facts.status === 'PENDING') await tellOfWaiting(db, tenantId, id)
    await recordAuditEvent(db, ctx, { action: 'invitation.used', target: { kind: 'membership', id }, details })
    return { membershipId: id, ...facts }
  })
}

/** Whom an admin turned away once, only an admin lets in. */
function waitsForFirstDecision(tenantId: string, { membershipId }: Joined): Promise<boolean> {
  return asTenant({ id: tenantId }, async (db) => {
    const where = { tenantId, id: membershipId, status: 'PENDING', decidedAt: null } as const
    return (await db.membership.findFirst({ where, select: { id: true } })) !== null
  })
}
