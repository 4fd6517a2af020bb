import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { dropGrants } from '@/lib/auth/session-grants'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'

/** Ends one's sign-in at this tenant in one browser; what else that browser is signed in to stays. */
export function endOwnSignIn(ctx: PersonContext, { id }: { id: string }): Promise<{ ended: number }> {
  const { tenant, actor } = ctx
  return inTenantTransaction({ id: tenant.id }, async (db) => {
    const ended = await dropGrants(db, { tenantId: tenant.id, membershipId: actor.membershipId, sessionId: id })
    if (ended === 0) throw new AppError('not_found', 'no sign-in of this person in that browser')
    await recordAuditEvent(db, ctx, { action: 'sign_in.ended_elsewhere', details: { ended } })
    return { ended }
  })
}
