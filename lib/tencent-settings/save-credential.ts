import 'server-only'
import { randomUUID } from 'node:crypto'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { encrypt } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import type { Context } from '@/lib/tenants/context'
import { lockTenant } from '@/lib/tenants/lock-tenant'
import { checkCredential } from './check-credential'
import { findCredential } from './find-credential'
import { mergeCredential } from './merge-credential'
import type { ChangedCredential, CredentialCheck } from './schema'

/**
 * Saves the enterprise secret of a tenant, sealed; empty secrets keep the stored ones. Then asks Tencent about it: a bad answer
 * is told and keeps nothing from being saved. Throws AppError `invalid_input` for a secret that is missing.
 */
export async function saveCredential(ctx: Context, input: ChangedCredential): Promise<CredentialCheck> {
  const tenantId = ctx.tenant.id
  await inTenantTransaction({ id: tenantId }, async (db) => {
    await lockTenant(db, tenantId)
    const stored = await findCredential(db, tenantId)
    const { corpId, sdkId, secretId, secretKey } = mergeCredential(stored, input)
    const id = stored?.id ?? randomUUID()
    const place = { owner: tenantId, row: id }
    const data = {
      corpId,
      sdkId,
      secretId: encrypt(secretId, { ...place, field: 'secretId' }),
      secretKey: encrypt(secretKey, { ...place, field: 'secretKey' }),
      ...{ checkedAt: null, checkResult: null },
    }
    if (stored) await db.enterpriseCredential.updateMany({ where: { tenantId, id }, data })
    else await db.enterpriseCredential.create({ data: { tenantId, id, ...data } })
    await recordAuditEvent(db, ctx, { action: 'credential.saved', target: { kind: 'credential', id } })
  })
  return checkCredential(ctx, { ...input, secretId: '', secretKey: '' })
}
