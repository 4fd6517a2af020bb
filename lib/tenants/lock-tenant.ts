import 'server-only'
import type { Db } from '@/lib/db'

/** Lets one transaction at a time decide about a tenant. Says whether the tenant is still open. */
export async function lockTenant(db: Db, tenantId: string): Promise<boolean> {
  const [tenant] = await db.$queryRaw<{ isOpen: boolean }[]>`
    select "closedAt" is null as "isOpen" from "Tenant" where id = ${tenantId}::uuid for update`
  return tenant?.isOpen ?? false
}
