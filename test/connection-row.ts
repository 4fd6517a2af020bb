import type { ConnectionRef } from '@/lib/connections/connection-ref'
import { asTenant } from '@/lib/db'
import type { Prisma } from '@/lib/generated/prisma/client'

/** A connection as it is stored. */
export const storedConnection = ({ tenantId, id }: ConnectionRef) =>
  asTenant({ id: tenantId }, (db) => db.connection.findFirstOrThrow({ where: { tenantId, id } }))

/** Changes a stored connection behind the broker's back: time that passes, somebody else's work. */
export async function changeConnection(
  { tenantId, id }: ConnectionRef,
  data: Prisma.ConnectionUpdateManyMutationInput,
): Promise<void> {
  await asTenant({ id: tenantId }, (db) => db.connection.updateMany({ where: { tenantId, id }, data }))
}
