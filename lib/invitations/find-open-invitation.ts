import 'server-only'
import { hashSecret } from '@/lib/crypto'
import { asTenant, withoutTenant } from '@/lib/db'
import type { TenantFacts } from '@/lib/tenants/context'
import { INVITATION_LOOKUP, invitationLookupHash } from './lookup-key'

/** An invitation that can still be used, as far as its link may tell. */
export interface OpenInvitation {
  id: string
  tenant: TenantFacts
}

/** The invitation of a link, if it can be used; null for whatever is wrong with it. */
export async function findOpenInvitation(token: string, now: Date): Promise<OpenInvitation | null> {
  const tokenHash = hashSecret(token)
  const found = await withoutTenant().lookup.findFirst({
    where: { kind: INVITATION_LOOKUP, keyHash: invitationLookupHash(tokenHash), expiresAt: { gt: now } },
    select: { tenantId: true },
  })
  if (!found) return null
  const { tenantId } = found
  return await asTenant({ id: tenantId }, (db) =>
    db.invitation.findFirst({
      where: {
        tenantId,
        tokenHash,
        usedAt: null,
        revokedAt: null,
        expiresAt: { gt: now },
        tenant: { closedAt: null },
      },
      select: {
        id: true,
        tenant: { select: { id: true, slug: true, name: true, timeZone: true, locale: true } },
      },
    }),
  )
}
