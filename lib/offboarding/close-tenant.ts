import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { dropAllGrants } from '@/lib/auth/session-grants'
import { type Db, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { addJob } from '@/lib/jobs/add-job'
import type { Context } from '@/lib/tenants/context'
import { lockTenant } from '@/lib/tenants/lock-tenant'

/** The worker's task that does the rest. */
export const FINISH_CLOSING = 'finish-closing'

/**
 * Closes a tenant for good: from this moment on nobody is signed in or can sign in. What it holds is removed by
 * `finishClosing`, which the worker gets as a job. One that is closed already stays so. Throws AppError `not_allowed`
 * when who acts does not own it any more.
 */
export async function closeTenant(ctx: Context): Promise<void> {
  const tenantId = ctx.tenant.id
  await inTenantTransaction({ id: tenantId }, async (db) => {
    if (!(await lockTenant(db, tenantId))) return
    await requireOwner(db, ctx)
    await db.tenant.update({ where: { id: tenantId }, data: { closedAt: ctx.now } })
    await dropAllGrants(db, tenantId)
    await recordAuditEvent(db, ctx, { action: 'tenant.closed' })
    await addJob(db, FINISH_CLOSING, { tenantId }, `${FINISH_CLOSING}/${tenantId}`)
  })
}

async function requireOwner(db: Db, { tenant, actor }: Context): Promise<void> {
  if (actor.kind !== 'person') return
  const owner = await db.membership.findFirst({
    where: { tenantId: tenant.id, id: actor.membershipId, role: 'OWNER', status: 'ACTIVE' },
    select: { id: true },
  })
  if (!owner) throw new AppError('not_allowed', 'who acts owns the tenant no more')
}
