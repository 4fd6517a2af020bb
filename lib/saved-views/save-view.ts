import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { refuseName } from './refuse-name'
import type { SavedView } from './schema'
import { type ViewedList, viewRows } from './viewed-lists'

/** More than this of a list nobody finds their way in. */
const VIEWS_MAX = 50

/** Keeps a list's filters under a name. Throws AppError `invalid_input` for a name that there is or too many views. */
export async function saveView<Filters extends object>(
  ctx: PersonContext,
  list: ViewedList<Filters>,
  { name, filters }: { name: string; filters: Filters },
): Promise<SavedView<Filters>> {
  const { actor, now } = ctx
  const id = randomUUID()
  const where = viewRows(ctx, list)
  try {
    await inTenantTransaction({ id: where.tenantId }, async (db) => {
      const count = await db.savedView.count({ where })
      if (count >= VIEWS_MAX) throw refuseName('too_many_views')
      await db.savedView.create({
        data: { ...where, id, name, filters, createdBy: actor.membershipId, createdAt: now },
      })
      await recordAuditEvent(db, ctx, {
        action: 'saved_view.saved',
        target: { kind: 'saved_view', id },
        details: { list: list.list },
      })
    })
  } catch (error) {
    throw isTaken(error) ? refuseName('name_taken', error) : error
  }
  return { id, name, filters, createdByName: actor.displayName }
}
