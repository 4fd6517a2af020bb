import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { hashSecret, randomSecret } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { INVITATION_LOOKUP, invitationLookupHash } from './lookup-key'
import { mayInvite } from './may-invite'
import type { MadeInvitation, NewInvitation } from './schema'
import { writeMessages } from './write-messages'

const DAY = 86_400_000

/** Makes an invitation. Its link is told now and never again: only the token's hash is kept. */
export async function createInvitation(ctx: PersonContext, input: NewInvitation): Promise<MadeInvitation> {
  const { tenant, actor, now } = ctx
  const { role, days, note } = input
  if (!mayInvite(actor.role, role)) throw new AppError('not_allowed', `${actor.role} may not invite ${role}`)
  const token = randomSecret()
  const tokenHash = hashSecret(token)
  const [tenantId, id, expiresAt] = [tenant.id, randomUUID(), new Date(now.getTime() + days * DAY)]
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const facts = { role, note: note || null, createdBy: actor.membershipId, createdAt: now, expiresAt }
    await db.invitation.create({ data: { tenantId, id, tokenHash, ...facts } })
    const keyHash = invitationLookupHash(tokenHash)
    await db.lookup.create({ data: { kind: INVITATION_LOOKUP, keyHash, tenantId, expiresAt } })
    await recordAuditEvent(db, ctx, {
      action: 'invitation.created',
      target: { kind: 'invitation', id },
      details: { role, days },
    })
  })
  const url = `${env().PUBLIC_URL}/join/${token}`
  return { id, url, expiresAt: expiresAt.toISOString(), messages: writeMessages(tenant, { url, expiresAt }) }
}
