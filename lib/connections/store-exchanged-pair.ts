import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import type { TokenPair } from '@/lib/tencent'
import type { ConnectionRef } from './connection-ref'
import { type ExchangeOutcome, settleExchangedPair } from './settle-exchanged-pair'
import { type Ownership, writeLookup } from './write-lookup'

/** A pair that Tencent has just issued for a code, and for whom. */
export interface ExchangedPair {
  app: { id: string }
  openId: string
  pair: TokenPair
}

/**
 * Stores the pair of a sign-in as the connection of a membership, which is made when missing and revived when it had ended.
 * Throws AppError `conflict` when (application, open_id) is another tenant's by now: look up the owner again and use
 * `storePairForOwner`; and what `settleExchangedPair` throws.
 */
export async function storeExchangedPair(
  ctx: Context,
  { app, openId, pair, membershipId }: ExchangedPair & { membershipId: string },
): Promise<{ connectionId: string; outcome: ExchangeOutcome }> {
  const ref = await findOrMakeConnection({ tenantId: ctx.tenant.id, membershipId, appId: app.id, openId })
  const outcome = await settleExchangedPair(ctx, { ref, appId: app.id, revive: true }, pair)
  return { connectionId: ref.id, outcome }
}

async function findOrMakeConnection(facts: Ownership & { membershipId: string }): Promise<ConnectionRef> {
  const { tenantId } = facts
  const found = await inTenantTransaction({ id: tenantId }, async (db) => {
    const { count } = await db.connection.createMany({ data: facts, skipDuplicates: true })
    // Owned from its first moment: another tenant's sign-in must find out whom to hand its pair to.
    if (count === 1) await writeLookup(db, facts)
    return await db.connection.findFirst({ where: facts, select: { id: true } })
  })
  if (!found) throw new AppError('conflict', 'another tenant holds this connection')
  return { tenantId, id: found.id }
}
