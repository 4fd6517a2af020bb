import 'server-only'
import type { Db } from '@/lib/db'

/**
 * Lets one transaction at a time decide about a tenant. Says whether the tenant is still open. Rows that refer to the tenant
 * may be written meanwhile: their foreign keys lock its key only.
 */
export async function lockTenant(db: Db, tenantId: string): Promise<boolean> {
  const [tenant] = await db.$queryRaw<{ isOpen: boolean }[]>`
    select "closedAt" is null as "isOpen" from "Tenant" where id = ${tenantId}::uuid for no key update`
  return tenant?.isOpen ?? false
}
