import 'server-only'
import { withoutTenant } from '@/lib/db'
import { CONNECTION_LOOKUP, connectionLookupHash } from './lookup-key'

/** The tenant that holds the connection of (application, open_id), before any tenant is known; null when there is none. */
export async function findOwningTenant(appId: string, openId: string): Promise<string | null> {
  const found = await withoutTenant().lookup.findFirst({
    where: { kind: CONNECTION_LOOKUP, keyHash: connectionLookupHash(appId, openId) },
    select: { tenantId: true },
  })
  return found?.tenantId ?? null
}
