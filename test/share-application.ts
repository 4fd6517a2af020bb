import pg from 'pg'
import { encrypt } from '@/lib/crypto'
import type { TestDatabase } from './database'
import type { TestTenant } from './make-tenant'

/** Makes one tenant's application the operator's, as which another tenant's people sign in with it too. */
export async function shareApplication(database: TestDatabase, from: TestTenant, to: TestTenant): Promise<void> {
  const secret = encrypt(from.app.secret, { owner: 'operator', row: from.app.id, field: 'secret' })
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  await client.query('update "TencentApp" set "tenantId" = null, secret = $2 where id = $1', [from.app.id, secret])
  await client.query('update "Tenant" set "appId" = $2 where id = $1', [to.tenant.id, from.app.id])
  await client.end()
}
