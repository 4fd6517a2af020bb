import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { refuseName } from './refuse-name'
import { type ViewedList, viewRows } from './viewed-lists'

interface Change<Filters> {
  id: string
  name?: string | undefined
  filters?: Filters | undefined
}

/** Gives a saved view another name or other filters. Throws AppError `not_found`, and `invalid_input` for a name that there is. */
export async function changeView<Filters extends object>(
  ctx: PersonContext,
  list: ViewedList<Filters>,
  { id, name, filters }: Change<Filters>,
): Promise<void> {
  const where = { ...viewRows(ctx, list), id }
  const data = { ...(name ? { name } : {}), ...(filters ? { filters } : {}) }
  try {
    await inTenantTransaction({ id: where.tenantId }, async (db) => {
      const { count } = await db.savedView.updateMany({ where, data })
      if (count === 0) throw new AppError('not_found', 'no such view')
      await recordAuditEvent(db, ctx, {
        action: 'saved_view.changed',
        target: { kind: 'saved_view', id },
        details: { list: list.list },
      })
    })
  } catch (error) {
    throw isTaken(error) ? refuseName('name_taken', error) : error
  }
}
