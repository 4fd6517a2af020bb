import 'server-only'
import { requireActing } from '@/lib/accounts/require-acting'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { lockTenant } from '@/lib/tenants/lock-tenant'
import { readOrganization } from './get-organization'
import type { ChangeJoinPolicy, Organization } from './schema'

/**
 * Decides whether people of the tenant's own enterprise come in without approval. Throws AppError `invalid_input` where the enterprise
 * is not known yet: then nobody could be told from a stranger.
 */
export function changeJoinPolicy(ctx: PersonContext, { joinPolicy }: ChangeJoinPolicy): Promise<Organization> {
  const { id } = ctx.tenant
  return inTenantTransaction({ id }, async (db) => {
    await lockTenant(db, id)
    await requireActing(db, ctx)
    const before = await readOrganization(db, id)
    if (joinPolicy === 'OPEN' && !before.knowsEnterprise) {
      const errors = [{ path: 'joinPolicy', code: 'needs_enterprise' }]
      throw new AppError('invalid_input', 'the enterprise is not known', { errors })
    }
    if (before.joinPolicy === joinPolicy) return before
    await db.tenant.updateMany({ where: { id }, data: { joinPolicy } })
    await recordAuditEvent(db, ctx, { action: 'tenant.join_policy_changed', details: { policy: joinPolicy } })
    return { ...before, joinPolicy }
  })
}
