import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { newSecrets } from './new-secrets'
import type { NewSubscription, ToldSubscription } from './schema'
import { addSubscription } from './subscriptions'
import { toSubscription } from './to-subscription'

/**
 * Makes the address and the secrets for a tenant's events, of its own application and its enterprise alike. The secrets are told
 * now and never again. Throws AppError `conflict` when the tenant has them already: rotate those.
 */
export async function createSubscription(ctx: Context, input: NewSubscription): Promise<ToldSubscription> {
  const { tenant, now } = ctx
  const secrets = newSecrets(input.encrypted)
  try {
    const row = await inTenantTransaction({ id: tenant.id }, async (db) => {
      const made = await addSubscription(db, { tenantId: tenant.id }, secrets, now)
      await recordAuditEvent(db, ctx, {
        action: 'webhook.created',
        target: { kind: 'webhook', id: made.id },
        details: { encrypted: input.encrypted },
      })
      return made
    })
    return { ...toSubscription(row), ...secrets }
  } catch (error) {
    throw isTaken(error) ? new AppError('conflict', 'the tenant has a subscription') : error
  }
}
