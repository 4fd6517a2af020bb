import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import { newSecrets } from './new-secrets'
import type { NewSubscription, ToldSubscription } from './schema'
import { findOwnSubscription, replaceSecrets } from './subscriptions'
import { toSubscription } from './to-subscription'

/**
 * Replaces the secrets of a tenant's subscription, with or without encryption from now on; the address stays. The old ones count
 * no more at once: what Tencent signs with them until the new ones are saved there is refused, and Tencent sends it again for some
 * minutes. The new ones are told now and never again. Throws AppError `not_found`.
 */
export async function rotateSubscription(ctx: Context, input: NewSubscription): Promise<ToldSubscription> {
  const { tenant, now } = ctx
  const secrets = newSecrets(input.encrypted)
  const row = await inTenantTransaction({ id: tenant.id }, async (db) => {
    const found = await findOwnSubscription(db, tenant.id)
    if (!found) throw new AppError('not_found', 'the tenant has no subscription')
    await recordAuditEvent(db, ctx, {
      action: 'webhook.rotated',
      target: { kind: 'webhook', id: found.id },
      details: { encrypted: input.encrypted },
    })
    return await replaceSecrets(db, found, secrets, now)
  })
  return { ...toSubscription(row), ...secrets }
}
