import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'

/** Forgets the enterprise secret of a tenant. Again it is a success without a second row in the audit. */
export async function removeCredential(ctx: Context): Promise<void> {
  const tenantId = ctx.tenant.id
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const found = await db.enterpriseCredential.findFirst({ where: { tenantId }, select: { id: true } })
    if (!found) return
    const { count } = await db.enterpriseCredential.deleteMany({ where: { tenantId, id: found.id } })
    if (count === 0) return
    await recordAuditEvent(db, ctx, { action: 'credential.removed', target: { kind: 'credential', id: found.id } })
  })
}
