import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { asTenant } from '@/lib/db'
import { notifyMembership } from '@/lib/events/notify'
import type { Circumstances } from '@/lib/tenants/context'
import { listGrants } from './session-grants'
import { endSession } from './sessions'

/** Ends a browser's session with all its sign-ins, and tells each tenant's audit. */
export async function signOut(token: string, circumstances: Circumstances): Promise<void> {
  const grants = await listGrants(token, circumstances.now)
  await endSession(token)
  await Promise.all(
    grants.map(({ tenantId, membershipId }) =>
      asTenant({ id: tenantId }, async (db) => {
        await notifyMembership(db, tenantId, membershipId)
        const member = await db.membership.findFirst({
          where: { tenantId, id: membershipId },
          select: { role: true, displayName: true, userid: true, tenant: true },
        })
        if (!member) return
        const { tenant, ...facts } = member
        const actor = { kind: 'person', membershipId, ...facts } as const
        await recordAuditEvent(db, { tenant, actor, ...circumstances }, { action: 'sign_in.ended' })
      }),
    ),
  )
}
