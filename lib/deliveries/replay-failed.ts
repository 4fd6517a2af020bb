import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notify } from '@/lib/events/notify'
import type { Context } from '@/lib/tenants/context'
import { PROCESS_EVENT } from '@/lib/webhooks/insert-together'
import { failedConditions } from './deliveries-statement'
import { REPLAYED_MAX, type ReplayFailed } from './schema'

/**
 * Has all events handled again that failed and that the filters find, each with all its tries; handlers compare times, so their age
 * does no harm. Throws AppError `conflict` with the number there is, where it is not the one that was confirmed.
 */
export async function replayFailed(ctx: Context, { count, ...filters }: ReplayFailed): Promise<{ count: number }> {
  const tenantId = ctx.tenant.id
  return await inTenantTransaction({ id: tenantId }, async (db) => {
    const found = await db.$queryRaw<{ id: string }[]>`
      update "WebhookEvent" w
      set state = 'RECEIVED', attempts = 0, "lastError" = null, "processedAt" = null, "replayedAt" = ${ctx.now}
      from (
        select e.id from "WebhookEvent" e where e."tenantId" = ${tenantId}::uuid ${failedConditions(filters)}
        order by e."receivedAt" limit ${REPLAYED_MAX}::int for update
      ) f
      where w."tenantId" = ${tenantId}::uuid and w.id = f.id
      returning w.id::text`
    if (found.length !== count) {
      const current = { count: found.length }
      throw new AppError('conflict', `${found.length} events failed, confirmed were ${count}`, { current })
    }
    const ids = found.map(({ id }) => id)
    await db.$executeRaw`
      select graphile_worker.add_job(${PROCESS_EVENT}::text,
        payload := json_build_object('tenantId', ${tenantId}::text, 'eventId', id), job_key := ${PROCESS_EVENT}::text || '/' || id)
      from unnest(${ids}::text[]) id`
    await recordAuditEvent(db, ctx, { action: 'webhook.replayed_many', details: { events: count } })
    await notify(db, tenantId, { noun: 'delivery' }, { admins: true })
    return { count }
  })
}
