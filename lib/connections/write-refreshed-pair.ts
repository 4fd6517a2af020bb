import 'server-only'
import { notifyConnection } from '@/lib/events/notify-connection'
import type { TokenPair } from '@/lib/tencent'
import { writePair } from './ahead/write-pair'
import type { Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { retryWrite } from './retry-write'
import { noFailure, sealPair } from './seal-pair'

/**
 * Stores a refreshed pair by compare-and-swap on the version alone: even when the lease has run out, the pair is the live one
 * unless another was stored or the connection was wiped. Returns whether it was stored; throws when the database refused it for the
 * rest of the lease.
 */
export async function writeRefreshedPair(
  ref: ConnectionRef,
  { appId, version, endsAt, failureKind }: Lease,
  pair: TokenPair,
): Promise<boolean> {
  const data = { ...sealPair(ref, pair), ...noFailure, version: version + 1, lastSuccessAt: new Date() }
  return await retryWrite(endsAt, () =>
    writePair({ ref, appId, pair }, async (db) => {
      const { count } = await db.connection.updateMany({ where: { tenantId: ref.tenantId, id: ref.id, version }, data })
      // Only what had failed reads differently now.
      if (count === 1 && failureKind) await notifyConnection(db, ref)
      return count === 1
    }),
  )
}
