import 'server-only'
import { asTenant } from '@/lib/db'
import type { TokenPair } from '@/lib/tencent'
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
  { version, endsAt }: Lease,
  pair: TokenPair,
): Promise<boolean> {
  const data = { ...sealPair(ref, pair), ...noFailure, version: version + 1, lastSuccessAt: new Date() }
  const { count } = await retryWrite(endsAt, () =>
    asTenant({ id: ref.tenantId }, (db) =>
      db.connection.updateMany({ where: { tenantId: ref.tenantId, id: ref.id, version }, data }),
    ),
  )
  return count === 1
}
