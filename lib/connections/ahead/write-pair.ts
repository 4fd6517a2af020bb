import 'server-only'
import { type Db, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import type { TokenPair } from '@/lib/tencent'
import type { ConnectionRef } from '../connection-ref'
import { refreshTime } from './refresh-time'
import { scheduleRefresh } from './schedule-refresh'

/**
 * Writes a pair, and with it the job of its next refresh: both or neither. But no pair is lost for a queue that refuses: then it
 * is written alone, and `addMissingRefreshes` makes up for the job. `write` says whether the pair was written.
 */
export async function writePair(
  { ref, appId, pair }: { ref: ConnectionRef; appId: string; pair: TokenPair },
  write: (db: Db) => Promise<boolean>,
): Promise<boolean> {
  const tenant = { id: ref.tenantId }
  try {
    return await inTenantTransaction(tenant, async (db) => {
      const isWritten = await write(db)
      const life = { from: new Date(), to: pair.accessExpiresAt }
      if (isWritten) await scheduleRefresh(db, ref, appId, refreshTime(life, Math.random))
      return isWritten
    })
  } catch (error) {
    if (error instanceof AppError) throw error
    log.warn(
      { tenantId: ref.tenantId, connectionId: ref.id, err: error },
      'a pair and its next refresh are not written together',
    )
    return await inTenantTransaction(tenant, write)
  }
}
