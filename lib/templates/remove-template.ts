import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { requireChangeable } from './require-changeable'

/** Removes a template. Throws AppError, see `requireChangeable`. */
export async function removeTemplate(ctx: PersonContext, { id }: { id: string }): Promise<void> {
  const tenantId = ctx.tenant.id
  await inTenantTransaction({ id: tenantId }, async (db) => {
    await requireChangeable(db, ctx, id)
    await db.meetingTemplate.deleteMany({ where: { tenantId, id } })
    await recordAuditEvent(db, ctx, { action: 'template.removed', target: { kind: 'template', id } })
  })
}
