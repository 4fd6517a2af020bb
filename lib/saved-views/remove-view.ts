import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { type ViewedList, viewRows } from './viewed-lists'

/** Removes a saved view, of a shared list for everybody. Throws AppError `not_found`. */
export async function removeView(ctx: PersonContext, list: ViewedList<unknown>, { id }: { id: string }): Promise<void> {
  const where = { ...viewRows(ctx, list), id }
  await inTenantTransaction({ id: where.tenantId }, async (db) => {
    const { count } = await db.savedView.deleteMany({ where })
    if (count === 0) throw new AppError('not_found', 'no such view')
    await recordAuditEvent(db, ctx, {
      action: 'saved_view.removed',
      target: { kind: 'saved_view', id },
      details: { list: list.list },
    })
  })
}
