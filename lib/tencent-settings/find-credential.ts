import 'server-only'
import { decrypt } from '@/lib/crypto'
import type { Db } from '@/lib/db'

/** The enterprise secret of a tenant with its secrets opened; for this folder alone, never for an answer. */
export async function findCredential(db: Db, tenantId: string) {
  const found = await db.enterpriseCredential.findFirst({ where: { tenantId } })
  if (!found) return null
  const place = { owner: tenantId, row: found.id }
  return {
    ...found,
    secretId: decrypt(found.secretId, { ...place, field: 'secretId' }),
    secretKey: decrypt(found.secretKey, { ...place, field: 'secretKey' }),
  }
}
