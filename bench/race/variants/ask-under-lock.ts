import type { ConnectionRef } from '@/lib/connections/connection-ref'
import type { LoadedConnection } from '@/lib/connections/fresh-token'
import { pause } from '@/lib/connections/pause'
import { singleFlight } from '@/lib/connections/single-flight'
import { asTenant } from '@/lib/db'
import { readPair, refreshPair } from '../stored-pair'

// A lock as token brokers have it, in PostgreSQL: it holds for less time than a refresh may take, and whoever is done with
// his refresh opens it, whosever it is by then.
const LOCK_MS = 10_000
const WAIT_MS = 12_000
const POLL_MS = 50

/** A map of promises, and the lock behind it; whoever gets the lock looks first whether the work is done. */
export function askUnderLock({ tenantId, connection }: LoadedConnection): Promise<string> {
  const ref = { tenantId, id: connection.id }
  return singleFlight(`lock/${ref.id}/${connection.version}`, () => refreshUnderLock(ref))
}

async function refreshUnderLock(ref: ConnectionRef): Promise<string> {
  const isHeld = await takeLock(ref)
  try {
    const stored = await readPair(ref)
    if (stored.isAlive && stored.accessToken !== null) return stored.accessToken
    if (!isHeld) throw new Error('the lock was not to be had')
    return await refreshPair(ref, stored)
  } finally {
    if (isHeld) await openLock(ref)
  }
}

async function takeLock(ref: ConnectionRef): Promise<boolean> {
  const deadline = performance.now() + WAIT_MS
  while (performance.now() < deadline) {
    const taken = await asTenant(
      { id: ref.tenantId },
      (db) => db.$executeRaw`
        update "Connection" set "leaseUntil" = clock_timestamp() + ${LOCK_MS}::int * interval '1 millisecond'
        where "tenantId" = ${ref.tenantId}::uuid and id = ${ref.id}::uuid
          and ("leaseUntil" is null or "leaseUntil" <= clock_timestamp())`,
    )
    if (taken === 1) return true
    await pause(POLL_MS)
  }
  return false
}

async function openLock({ tenantId, id }: ConnectionRef): Promise<void> {
  await asTenant({ id: tenantId }, (db) =>
    db.connection.updateMany({ where: { tenantId, id }, data: { leaseUntil: null } }),
  )
}
