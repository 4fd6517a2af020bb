import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import type { SavedView, SaveView } from './schema'

/** More than this nobody finds their way in. */
const VIEWS_MAX = 50

/** Keeps filters of the accounts under a name, for all admins. Throws AppError `invalid_input` for a name that there is. */
export async function saveView(ctx: PersonContext, { name, filters }: SaveView): Promise<SavedView> {
  const { tenant, actor, now } = ctx
  const id = randomUUID()
  try {
    await inTenantTransaction({ id: tenant.id }, async (db) => {
      const count = await db.savedView.count({ where: { tenantId: tenant.id } })
      if (count >= VIEWS_MAX) throw refuse('too_many_views')
      await db.savedView.create({
        data: { tenantId: tenant.id, id, name, filters, createdBy: actor.membershipId, createdAt: now },
      })
      await recordAuditEvent(db, ctx, { action: 'saved_view.saved', target: { kind: 'saved_view', id } })
    })
  } catch (error) {
    throw isTaken(error) ? refuse('name_taken', error) : error
  }
  return { id, name, filters, createdByName: actor.displayName }
}

const refuse = (code: string, cause?: unknown): AppError =>
  new AppError('invalid_input', 'the view is not saved', { cause, errors: [{ path: 'name', code }] })
