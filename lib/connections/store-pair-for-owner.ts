import 'server-only'
import { withoutTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Circumstances, SystemActor } from '@/lib/tenants/context'
import { findConnection } from './find-connection'
import { type ExchangeOutcome, settleExchangedPair } from './settle-exchanged-pair'
import type { ExchangedPair } from './store-exchanged-pair'

/**
 * Hands a pair that was exchanged at one tenant to the tenant that holds the connection: each issued pair kills the one before, so
 * without it the owner's calls would fail. It makes no connection and no membership; the visitor gets nothing by it.
 * Throws AppError `conflict` when the owner's connection was wiped meanwhile, and what `settleExchangedPair` throws.
 */
export async function storePairForOwner(
  ownerTenantId: string,
  { app, openId, pair, ...circumstances }: ExchangedPair & Circumstances,
): Promise<ExchangeOutcome> {
  const tenant = await withoutTenant().tenant.findFirst({
    where: { id: ownerTenantId },
    select: { id: true, slug: true, name: true, timeZone: true, locale: true },
  })
  if (!tenant) throw new AppError('conflict', 'the owning tenant is gone')
  const ref = await findConnection(tenant.id, app.id, openId)
  const actor: SystemActor = { kind: 'tencent' }
  return await settleExchangedPair({ tenant, actor, ...circumstances }, { ref, appId: app.id, revive: false }, pair)
}
