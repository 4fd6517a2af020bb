import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { INVITATION_LOOKUP, invitationLookupHash } from './lookup-key'

/** Ends an open invitation at once. Throws AppError `not_found`, or `conflict` where it was used or had ended before. */
export async function revokeInvitation(ctx: PersonContext, { id }: { id: string }): Promise<void> {
  const tenantId = ctx.tenant.id
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const known = await db.invitation.findFirst({ where: { tenantId, id }, select: { tokenHash: true } })
    if (!known) throw new AppError('not_found', 'no such invitation')
    const { count } = await db.invitation.updateMany({
      where: { tenantId, id, usedAt: null, revokedAt: null, expiresAt: { gt: ctx.now } },
      data: { revokedAt: ctx.now },
    })
    if (count === 0) throw new AppError('conflict', 'the invitation is not open')
    const keyHash = invitationLookupHash(known.tokenHash)
    await db.lookup.deleteMany({ where: { kind: INVITATION_LOOKUP, keyHash } })
    await recordAuditEvent(db, ctx, { action: 'invitation.revoked', target: { kind: 'invitation', id } })
  })
}
