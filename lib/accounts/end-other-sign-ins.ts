import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { dropGrants } from '@/lib/auth/session-grants'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'

/** Ends one's sign-ins at this tenant in every browser but this one. */
export function endOtherSignIns(ctx: PersonContext, sessionId: string): Promise<{ ended: number }> {
  const { tenant, actor } = ctx
  const theirs = { tenantId: tenant.id, membershipId: actor.membershipId, sessionId: { not: sessionId } }
  return inTenantTransaction({ id: tenant.id }, async (db) => {
    const ended = await dropGrants(db, theirs)
    if (ended > 0) await recordAuditEvent(db, ctx, { action: 'sign_in.ended_elsewhere', details: { ended } })
    return { ended }
  })
}
