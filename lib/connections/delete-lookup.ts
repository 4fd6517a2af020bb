import 'server-only'
import type { Db } from '@/lib/db'
import { CONNECTION_LOOKUP, connectionLookupHash } from './lookup-key'
import type { Ownership } from './write-lookup'

/** Makes a connection unfindable; in the transaction that ends it. */
export async function deleteLookup(db: Db, { tenantId, appId, openId }: Ownership): Promise<void> {
  const keyHash = connectionLookupHash(appId, openId)
  await db.lookup.deleteMany({ where: { kind: CONNECTION_LOOKUP, keyHash, tenantId } })
}
