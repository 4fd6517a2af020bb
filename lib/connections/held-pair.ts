import 'server-only'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import type { TokenPair } from '@/lib/tencent'
import type { Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { writeRefreshedPair } from './write-refreshed-pair'

/** Longer than a database takes to be restarted or to fail over. */
const HELD_MS = 10 * 60_000

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleHeldPairs?: Map<string, Promise<void>> }
const heldPairs = () => {
  shared.consoleHeldPairs ??= new Map()
  return shared.consoleHeldPairs
}
const keyOf = ({ tenantId, id }: ConnectionRef) => `${tenantId}/${id}`

/**
 * Keeps a pair that nobody waits for any more until the database takes it, for ten minutes at most: it is the only living one. It is
 * dropped when another was stored or the connection was wiped by then.
 */
export function holdPair(ref: ConnectionRef, lease: Lease, pair: TokenPair): void {
  const key = keyOf(ref)
  const stored = store(ref, { ...lease, endsAt: performance.now() + HELD_MS }, pair).finally(() => {
    if (heldPairs().get(key) === stored) heldPairs().delete(key)
  })
  heldPairs().set(key, stored)
}

/** Whether this process has a pair for a connection that is not stored yet: the stored refresh token is used up then. */
export const isPairHeld = (ref: ConnectionRef): boolean => heldPairs().has(keyOf(ref))

/** Resolves when every pair that is held is stored or lost: a process that ends takes none along. */
export async function settleHeldPairs(): Promise<void> {
  await Promise.allSettled(heldPairs().values())
}

async function store(ref: ConnectionRef, lease: Lease, pair: TokenPair): Promise<void> {
  const ids = { tenantId: ref.tenantId, connectionId: ref.id }
  try {
    log.info({ ...ids, stored: await writeRefreshedPair(ref, lease, pair) }, 'a refreshed pair came after its time')
  } catch {
    metrics().refreshes.inc({ outcome: 'lost' })
    log.error(ids, 'a refreshed pair is lost: the database refused it')
  }
}
