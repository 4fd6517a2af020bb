import 'server-only'
import { asTenant, type Db } from '@/lib/db'
import type { Organization } from './schema'

/** A tenant's own settings about its accounts. */
export function getOrganization(tenant: { id: string }): Promise<Organization> {
  return asTenant({ id: tenant.id }, (db) => readOrganization(db, tenant.id))
}

/** The same inside a transaction. */
export async function readOrganization(db: Db, id: string): Promise<Organization> {
  const { openCorpId, ...settings } = await db.tenant.findFirstOrThrow({
    where: { id },
    select: { joinPolicy: true, openCorpId: true, idleDays: true, idleAction: true },
  })
  return { ...settings, knowsEnterprise: openCorpId !== null }
}
