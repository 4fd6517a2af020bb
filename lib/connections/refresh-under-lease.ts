import 'server-only'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { TencentError } from '@/lib/tencent'
import { noteAnswer } from './ahead/circuit'
import { askForPair } from './ask-for-pair'
import type { Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { failureKind } from './failure-kind'
import { holdPair, isPairHeld } from './held-pair'
import { recordRefreshFailure } from './record-refresh-failure'
import { releaseLease } from './release-lease'
import { writeRefreshedPair } from './write-refreshed-pair'

/**
 * Uses the claimed refresh token once and stores what came of it: a new pair or a failure. The row tells which. No database
 * connection is held meanwhile. Throws when the database refused a new pair until the lease ended: it is held for longer then.
 */
export async function refreshUnderLease(ref: ConnectionRef, lease: Lease): Promise<void> {
  let answer = { release: true, isAnswered: true }
  try {
    answer = await refreshOnce(ref, lease)
  } finally {
    if (answer.release && !isPairHeld(ref)) await releaseLease(ref, lease.owner)
  }
  await noteAnswer(lease.appId, answer.isAnswered)
}

async function refreshOnce(ref: ConnectionRef, lease: Lease): Promise<{ release: boolean; isAnswered: boolean }> {
  const pair = await askForPair(ref, lease)
  if (pair instanceof TencentError) {
    const { release } = await recordRefreshFailure(ref, lease, pair)
    return { release, isAnswered: failureKind(pair) === 'TERMINAL' }
  }
  try {
    const stored = await writeRefreshedPair(ref, lease, pair)
    metrics().refreshes.inc({ outcome: stored ? 'stored' : 'too_late' })
    if (!stored) log.info({ tenantId: ref.tenantId, connectionId: ref.id }, 'a refreshed pair came too late')
    return { release: true, isAnswered: true }
  } catch (cause) {
    metrics().refreshes.inc({ outcome: 'held' })
    log.error({ tenantId: ref.tenantId, connectionId: ref.id }, 'the database refuses a refreshed pair, which is held')
    holdPair(ref, lease, pair)
    throw new AppError('unavailable', 'a refreshed pair could not be stored', { cause })
  }
}
