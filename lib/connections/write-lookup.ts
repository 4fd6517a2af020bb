import 'server-only'
import type { Db } from '@/lib/db'
import { CONNECTION_LOOKUP, connectionLookupHash } from './lookup-key'

/** Whose connection an (application, open_id) is. */
export interface Ownership {
  tenantId: string
  appId: string
  openId: string
}

/** Makes a connection findable before its tenant is known; in the transaction that makes or revives it. */
export async function writeLookup(db: Db, { tenantId, appId, openId }: Ownership): Promise<void> {
  const data = { kind: CONNECTION_LOOKUP, keyHash: connectionLookupHash(appId, openId), tenantId }
  await db.lookup.createMany({ data, skipDuplicates: true })
}
