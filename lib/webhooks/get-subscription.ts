import 'server-only'
import { asTenant } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'
import type { Subscription } from './schema'
import { findOwnSubscription } from './subscriptions'
import { toSubscription } from './to-subscription'

/** Where Tencent delivers this tenant's events, and how that goes; null when nothing is set up. Never the secrets. */
export async function getSubscription(ctx: Context): Promise<Subscription | null> {
  const row = await asTenant({ id: ctx.tenant.id }, (db) => findOwnSubscription(db, ctx.tenant.id))
  return row && toSubscription(row)
}
