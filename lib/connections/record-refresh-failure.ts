import 'server-only'
import { inTenantTransaction } from '@/lib/db'
import { notifyConnection } from '@/lib/events/notify-connection'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import type { TencentError } from '@/lib/tencent'
import { backOff, isFirstAmbiguous } from './back-off'
import type { Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { failureKind } from './failure-kind'

/**
 * Records a refused or failed refresh, unless the version is no longer the claimed one. A terminal answer wipes the dead pair but
 * leaves the version: a pair that was issued and is stored late must still find it. Returns whether to give the lease back.
 */
export async function recordRefreshFailure(
  ref: ConnectionRef,
  lease: Lease,
  error: TencentError,
): Promise<{ release: boolean }> {
  const kind = failureKind(error)
  const consecutive = lease.consecutiveFailures + 1
  const waitMs = backOff({ kind, consecutive, previous: lease.failureKind }, Math.random)
  await inTenantTransaction({ id: ref.tenantId }, async (db) => {
    await db.$executeRaw`
      update "Connection"
      set "failureKind" = ${kind}::"FailureKind", "failureCode" = ${error.code ?? null}::int,
          "consecutiveFailures" = ${consecutive}::int, "lastFailureAt" = clock_timestamp(),
          "nextAttemptAt" = clock_timestamp() + ${waitMs}::int * interval '1 millisecond',
          "accessToken" = case when ${kind} = 'TERMINAL' then null else "accessToken" end,
          "refreshToken" = case when ${kind} = 'TERMINAL' then null else "refreshToken" end
      where "tenantId" = ${ref.tenantId}::uuid and id = ${ref.id}::uuid and version = ${lease.version}::int`
    await notifyConnection(db, ref)
  })
  metrics().refreshes.inc({ outcome: kind.toLowerCase() })
  log.warn(
    { tenantId: ref.tenantId, connectionId: ref.id, kind, code: error.code, traceId: error.traceId, consecutive },
    'a refresh failed',
  )
  return { release: !isFirstAmbiguous(kind, lease.failureKind) }
}
