import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { notifyConnection } from '@/lib/events/notify-connection'
import { log } from '@/lib/log'
import type { ConnectionRef } from './connection-ref'
import { TOKEN_REFUSED } from './token-refused'

/** For so long nobody refreshes: the next pair would most likely be refused as well. */
const WAIT_MS = 5 * 60_000

/**
 * Records that the gateway refused a pair which had just been issued, once for each pair, so that calls do not cost a refresh each.
 * Returns how long the connection is left in peace, in ms.
 */
export async function recordRefusedPair(ref: ConnectionRef, version: number): Promise<number> {
  const recorded = await inTenantTransaction({ id: ref.tenantId }, async (db) => {
    const count = await db.$executeRaw`
      update "Connection"
      set "failureKind" = 'TRANSIENT', "failureCode" = ${TOKEN_REFUSED}::int, "lastFailureAt" = clock_timestamp(),
          "consecutiveFailures" = "consecutiveFailures" + 1,
          "nextAttemptAt" = clock_timestamp() + ${WAIT_MS}::int * interval '1 millisecond'
      where "tenantId" = ${ref.tenantId}::uuid and id = ${ref.id}::uuid and version = ${version}::int
        and "failureCode" is distinct from ${TOKEN_REFUSED}::int`
    if (count > 0) await notifyConnection(db, ref)
    return count
  })
  if (recorded > 0) log.warn({ tenantId: ref.tenantId, connectionId: ref.id }, 'a token was refused although it is new')
  return WAIT_MS
}
