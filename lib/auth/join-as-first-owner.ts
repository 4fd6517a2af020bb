import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { type Db, inTenantTransaction } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'
import { findOrCreateUser } from '@/lib/tenants/find-or-create-user'
import { hasActiveOwner } from '@/lib/tenants/has-active-owner'
import { lockTenant } from '@/lib/tenants/lock-tenant'
import { type Arrival, type Joined, refuseOtherEnterprise } from './join-tenant'
import { SignInProblem } from './sign-in-problem'
import type { SignInTenant } from './sign-in-tenant'

/**
 * Whoever finishes a sign-in that was begun with the setup code owns the tenant from then on, and their enterprise is
 * the tenant's. The code is used up in the same transaction: of several who finish with it, one becomes the owner.
 */
export async function joinAsFirstOwner(
  ctx: Context,
  tenant: SignInTenant,
  arrival: Arrival,
  setupHash: string,
): Promise<Joined> {
  refuseOtherEnterprise(tenant, arrival.openCorpId)
  const tenantId = tenant.id
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    const mayBeSetUp = (await lockTenant(db, tenantId)) && !(await hasActiveOwner(db, tenantId))
    const isTaken = mayBeSetUp && (await takeSetupCode(db, tenantId, { setupHash, now: ctx.now }))
    if (!isTaken) throw new SignInProblem('setup-refused')
    const userId = await findOrCreateUser(arrival.appId, arrival.openId, db)
    const facts = { role: 'OWNER', status: 'ACTIVE', decidedAt: ctx.now } as const
    const { id } = await db.membership.upsert({
      where: { tenantId_userId: { tenantId, userId } },
      create: { tenantId, userId, ...facts },
      update: facts,
      select: { id: true },
    })
    if (arrival.openCorpId && !tenant.openCorpId) {
      await db.tenant.update({ where: { id: tenantId }, data: { openCorpId: arrival.openCorpId } })
      await recordAuditEvent(db, ctx, { action: 'tenant.enterprise_learned' })
    }
    await recordAuditEvent(db, ctx, { action: 'tenant.set_up', target: { kind: 'membership', id } })
    return { membershipId: id, role: facts.role, status: facts.status }
  })
}

async function takeSetupCode(db: Db, tenantId: string, code: { setupHash: string; now: Date }): Promise<boolean> {
  const taken = await db.$queryRaw<unknown[]>`
    delete from "SetupCode"
    where "tenantId" = ${tenantId}::uuid and "codeHash" = ${code.setupHash} and "expiresAt" > ${code.now}
    returning 1`
  return taken.length === 1
}
