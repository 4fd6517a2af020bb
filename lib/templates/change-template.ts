import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { encrypt } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { refuseName } from './refuse-name'
import { requireChangeable } from './require-changeable'
import type { ChangeTemplate } from './schema'
import { templatePlace } from './template-place'

/** Renames a template or fills it anew. Throws AppError, see `requireChangeable`, and `invalid_input` for a name that there is. */
export async function changeTemplate(
  ctx: PersonContext,
  { id, name, content }: ChangeTemplate & { id: string },
): Promise<void> {
  const tenantId = ctx.tenant.id
  const sealed = content && encrypt(JSON.stringify(content), templatePlace(tenantId, id))
  try {
    await inTenantTransaction({ id: tenantId }, async (db) => {
      await requireChangeable(db, ctx, id)
      const data = { ...(name ? { name } : {}), ...(sealed ? { content: sealed } : {}), updatedAt: ctx.now }
      await db.meetingTemplate.updateMany({ where: { tenantId, id }, data })
      await recordAuditEvent(db, ctx, { action: 'template.changed', target: { kind: 'template', id } })
    })
  } catch (error) {
    throw isTaken(error) ? refuseName('template_name_taken', error) : error
  }
}
