import 'server-only'
import { asTenant } from '@/lib/db'
import type { ConnectionRef } from './connection-ref'

/** Gives a lease back, unless it ran out and is somebody else's by now. */
export async function releaseLease(ref: ConnectionRef, owner: string): Promise<void> {
  await asTenant({ id: ref.tenantId }, (db) =>
    db.connection.updateMany({
      where: { tenantId: ref.tenantId, id: ref.id, leaseOwner: owner },
      data: { leaseOwner: null, leaseUntil: null },
    }),
  )
}
