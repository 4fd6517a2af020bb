import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { isPermitted } from '@/lib/auth/permissions'
import { encrypt } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { refuseName } from './refuse-name'
import type { SaveTemplate, TemplateSummary } from './schema'
import { templatePlace } from './template-place'

/** More than this nobody finds their way in: of a person, and of the organisation. */
const TEMPLATES_MAX = 50

/**
 * Keeps what a form holds under a name. Throws AppError `not_allowed` where a member would make the organisation's, and
 * `invalid_input` for a name that there is or too many templates.
 */
export async function saveTemplate(
  ctx: PersonContext,
  { name, isShared, content }: SaveTemplate,
): Promise<TemplateSummary> {
  const { tenant, actor, now } = ctx
  if (isShared && !isPermitted(actor.role, 'templates:share')) {
    throw new AppError('not_allowed', 'only admins keep templates of the organisation')
  }
  const [id, tenantId, ownerId] = [randomUUID(), tenant.id, isShared ? null : actor.membershipId]
  const sealed = encrypt(JSON.stringify(content), templatePlace(tenantId, id))
  try {
    await inTenantTransaction({ id: tenantId }, async (db) => {
      const count = await db.meetingTemplate.count({ where: { tenantId, ownerId } })
      if (count >= TEMPLATES_MAX) throw refuseName('too_many_templates')
      const row = { tenantId, id, ownerId, name, content: sealed, createdAt: now, updatedAt: now }
      await db.meetingTemplate.create({ data: row })
      await recordAuditEvent(db, ctx, {
        action: 'template.saved',
        target: { kind: 'template', id },
        details: { isShared },
      })
    })
  } catch (error) {
    throw isTaken(error) ? refuseName('template_name_taken', error) : error
  }
  return { id, name, isShared, mayChange: true }
}
