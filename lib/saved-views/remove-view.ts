import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'

/** Removes a saved view for everybody. Throws AppError `not_found`. */
export async function removeView(ctx: PersonContext, { id }: { id: string }): Promise<void> {
  const tenantId = ctx.tenant.id
  await inTenantTransaction({ id: tenantId }, async (db) => {
    const { count } = await db.savedView.deleteMany({ where: { tenantId, id } })
    if (count === 0) throw new AppError('not_found', 'no such view')
    await recordAuditEvent(db, ctx, { action: 'saved_view.removed', target: { kind: 'saved_view', id } })
  })
}
