import 'server-only'
import { withoutTenant } from '@/lib/db'
import { CONNECTION_LOOKUP, connectionLookupHash } from './lookup-key'

/** The tenants that hold connections of these open_ids, before any tenant is known, each with those that are its own. */
export async function findOwningTenants(appId: string, openIds: string[]): Promise<Map<string, string[]>> {
  const byHash = new Map(openIds.map((openId) => [connectionLookupHash(appId, openId), openId]))
  const found = await withoutTenant().lookup.findMany({
    where: { kind: CONNECTION_LOOKUP, keyHash: { in: [...byHash.keys()] } },
    select: { tenantId: true, keyHash: true },
  })
  const owners = new Map<string, string[]>()
  for (const { tenantId, keyHash } of found) {
    owners.set(tenantId, [...(owners.get(tenantId) ?? []), byHash.get(keyHash) ?? ''])
  }
  return owners
}
