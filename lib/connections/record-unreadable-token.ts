import 'server-only'
import { keyRing } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import { notifyConnection } from '@/lib/events/notify-connection'
import { log } from '@/lib/log'
import type { ConnectionRef } from './connection-ref'

/**
 * Records that a stored refresh token does not open on its row, though its key is there: damaged, or another row's. Only a new
 * sign-in helps, and says so to the admins. Not where the key is missing: then this process lacks it, and others may not.
 */
export async function recordUnreadableToken(ref: ConnectionRef, envelope: string): Promise<void> {
  log.error({ tenantId: ref.tenantId, connectionId: ref.id }, 'a stored token does not open')
  if (!keyRing().some(({ id }) => envelope.startsWith(`v1.${id}.`))) return
  await inTenantTransaction({ id: ref.tenantId }, async (db) => {
    await db.$executeRaw`
      update "Connection"
      set "failureKind" = 'TERMINAL', "failureCode" = null, "nextAttemptAt" = null, "lastFailureAt" = clock_timestamp(),
          "consecutiveFailures" = "consecutiveFailures" + 1
      where "tenantId" = ${ref.tenantId}::uuid and id = ${ref.id}::uuid and "refreshToken" = ${envelope}`
    await notifyConnection(db, ref)
  })
}
