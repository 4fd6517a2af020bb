import 'server-only'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { TencentError } from '@/lib/tencent'
import { askForPair } from './ask-for-pair'
import type { Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { recordRefreshFailure } from './record-refresh-failure'
import { releaseLease } from './release-lease'
import { writeRefreshedPair } from './write-refreshed-pair'

/**
 * Uses the claimed refresh token once and stores what came of it: a new pair or a failure. The row tells which. No database
 * connection is held meanwhile. Throws when the database refused a new pair until the lease ended: that pair is lost.
 */
export async function refreshUnderLease(ref: ConnectionRef, lease: Lease): Promise<void> {
  let release = true
  try {
    ;({ release } = await refreshOnce(ref, lease))
  } finally {
    if (release) await releaseLease(ref, lease.owner)
  }
}

async function refreshOnce(ref: ConnectionRef, lease: Lease): Promise<{ release: boolean }> {
  const pair = await askForPair(ref, lease)
  if (pair instanceof TencentError) return await recordRefreshFailure(ref, lease, pair)
  try {
    const stored = await writeRefreshedPair(ref, lease, pair)
    if (!stored) log.info({ tenantId: ref.tenantId, connectionId: ref.id }, 'a refreshed pair came too late')
    return { release: true }
  } catch (cause) {
    log.error({ tenantId: ref.tenantId, connectionId: ref.id }, 'a refreshed pair is lost: the database refused it')
    throw new AppError('unavailable', 'a refreshed pair could not be stored', { cause })
  }
}
