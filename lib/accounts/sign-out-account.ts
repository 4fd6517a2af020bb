import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { dropGrants } from '@/lib/auth/session-grants'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { lockAccount } from './lock-account'
import { requireFits, requireMayAct } from './require-allowed'

/** Ends all sign-ins of a person at this tenant, also one's own, in whatever browsers; other tenants' stay. */
export function signOutAccount(ctx: PersonContext, { id }: { id: string }): Promise<{ ended: number }> {
  return inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
    const account = await lockAccount(db, ctx, id)
    requireMayAct(ctx, account, 'sign-out')
    requireFits(account, 'sign-out')
    const ended = await dropGrants(db, { tenantId: ctx.tenant.id, membershipId: id })
    const audit = { action: 'member.signed_out', target: { kind: 'membership', id }, details: { ended } }
    if (ended > 0) await recordAuditEvent(db, ctx, audit)
    return { ended }
  })
}
