import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import type { Db } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { notifyConnection } from '@/lib/events/notify-connection'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '@/lib/tenants/context'
import { getUserInfo, TencentError, type TokenPair } from '@/lib/tencent'
import { writePair } from './ahead/write-pair'
import { claimLease, type Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { pause } from './pause'
import { platformNamed } from './platform-fetch'
import { releaseLease } from './release-lease'
import { retryWrite } from './retry-write'
import { noFailure, sealPair } from './seal-pair'
import { toAppError } from './to-app-error'
import { tokenTransport } from './token-transport'
import { writeLookup } from './write-lookup'

const WAIT_MS = 10_000
const POLL_MS = 100
const ACCESS_TOKEN_ENDED = 1005

/** `superseded`: a later exchange has issued a newer pair; this one is dead and was dropped. */
export type ExchangeOutcome = 'stored' | 'superseded'

/** Where an exchanged pair goes, and whose application issued it. */
export interface ExchangeTarget {
  ref: ConnectionRef
  appId: string
  /** Whether a connection that has ended lives again by it: only its own person's sign-in says so. */
  revive: boolean
}

/**
 * Puts a pair from a code exchange in place of the stored one: waits for a running refresh, makes sure that the pair is still the
 * live one, and stores it with its lookup and its audit row. Throws AppError `refresh_in_progress`, `conflict` (the connection was
 * wiped meanwhile, or has ended and is another tenant's by now) or what Tencent's refusal means.
 */
export async function settleExchangedPair(
  ctx: Context,
  target: ExchangeTarget,
  pair: TokenPair,
): Promise<ExchangeOutcome> {
  const { ref } = target
  const lease = await waitForLease(ref)
  try {
    if (!(await isLive(lease.platform, pair))) return 'superseded'
    await retryWrite(lease.endsAt, exchangedPairWriter(ctx, target, lease, pair))
    return 'stored'
  } finally {
    await releaseLease(ref, lease.owner)
  }
}

async function waitForLease(ref: ConnectionRef): Promise<Lease> {
  const deadline = performance.now() + WAIT_MS
  for (;;) {
    const lease = await claimLease(ref, null)
    if (lease) return lease
    if (performance.now() > deadline) {
      throw new AppError('refresh_in_progress', 'a refresh does not end', { retryAfterSeconds: 5 })
    }
    await pause(POLL_MS)
  }
}

/** Only a clear no drops the pair: one that was issued a moment ago is most likely the live one, and dropping that loses the sign-in. */
async function isLive(platform: string, { accessToken, openId }: TokenPair): Promise<boolean> {
  try {
    await getUserInfo(platformNamed(platform), { accessToken, openId }, tokenTransport())
    return true
  } catch (error) {
    if (!(error instanceof TencentError)) throw error
    if (error.code === ACCESS_TOKEN_ENDED) return false
    if (error.kind === 'api' && !error.transient) throw toAppError(error, 'read')
    return true
  }
}

const living = { endedAt: null }
/** An admin who shuts somebody out ends the connection as well; a sign-in that was under way must not bring it back. */
const revivable: Prisma.ConnectionWhereInput = { membership: { status: { in: ['PENDING', 'ACTIVE'] } } }

function exchangedPairWriter(ctx: Context, { ref, appId, revive }: ExchangeTarget, lease: Lease, pair: TokenPair) {
  const sealed = sealPair(ref, pair)
  const write = () =>
    writePair({ ref, appId, pair }, async (db) => {
      const { count } = await db.connection.updateMany({
        where: {
          tenantId: ref.tenantId,
          id: ref.id,
          leaseOwner: lease.owner,
          OR: revive ? [living, revivable] : [living],
        },
        data: {
          ...sealed,
          ...noFailure,
          version: { increment: 1 },
          authorizedAt: ctx.now,
          lastSuccessAt: ctx.now,
          endedAt: null,
          endedBy: null,
          leaseOwner: null,
          leaseUntil: null,
        },
      })
      if (count === 0) {
        await assertAlreadyWritten(db, ref, sealed.accessToken)
        return false
      }
      await writeLookup(db, { tenantId: ref.tenantId, appId, openId: pair.openId })
      await recordAuditEvent(db, ctx, { action: 'connection.authorized', target: { kind: 'connection', id: ref.id } })
      await notifyConnection(db, ref)
      return true
    })
  return async () => {
    try {
      await write()
    } catch (error) {
      throw isTaken(error) ? new AppError('conflict', 'another tenant connected this account meanwhile') : error
    }
  }
}

/** The connection had ended, and a living one of the same account is there. */
const isTaken = (error: unknown) => error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'

/** A write whose answer was lost is repeated and finds its own envelope there. Anything else took the lease away: a wipe. */
async function assertAlreadyWritten(db: Db, { tenantId, id }: ConnectionRef, accessToken: string): Promise<void> {
  const written = await db.connection.findFirst({ where: { tenantId, id, accessToken }, select: { id: true } })
  if (!written) throw new AppError('conflict', 'the connection changed while a sign-in was being stored')
}
