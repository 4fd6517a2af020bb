import 'server-only'
import { requireActing } from '@/lib/accounts/require-acting'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { lockTenant } from '@/lib/tenants/lock-tenant'
import { readOrganization } from './get-organization'
import type { ChangeIdleExpiry, Organization } from './schema'

/** Decides what becomes of accounts that nobody uses, and after how many days; the worker does it once a day. */
export function changeIdleExpiry(ctx: PersonContext, { days, action }: ChangeIdleExpiry): Promise<Organization> {
  const { id } = ctx.tenant
  return inTenantTransaction({ id }, async (db) => {
    await lockTenant(db, id)
    await requireActing(db, ctx)
    const before = await readOrganization(db, id)
    const after = { idleDays: days, idleAction: action }
    if (before.idleDays === days && (days === null || before.idleAction === action)) return before
    await db.tenant.updateMany({ where: { id }, data: after })
    const details = { what: days === null ? 'NOTHING' : action, days }
    await recordAuditEvent(db, ctx, { action: 'tenant.idle_expiry_changed', details })
    return { ...before, ...after }
  })
}
