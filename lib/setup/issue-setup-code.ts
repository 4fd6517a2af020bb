import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { hashSecret } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import { hasActiveOwner } from '@/lib/tenants/has-active-owner'
import { newSetupCode } from './new-setup-code'

const LIFETIME = 24 * 3_600_000

interface IssuedSetupCode {
  /** Shown once; only its hash is kept. */
  code: string
  expiresAt: Date
}

/**
 * Makes the code with which a tenant's first owner gets in, in place of one that was issued before. Throws AppError
 * `conflict` once the tenant has an active owner.
 */
export async function issueSetupCode(ctx: Context): Promise<IssuedSetupCode> {
  const tenantId = ctx.tenant.id
  const code = newSetupCode()
  const codeHash = hashSecret(code.replaceAll('-', ''))
  const expiresAt = new Date(ctx.now.getTime() + LIFETIME)
  await inTenantTransaction({ id: tenantId }, async (db) => {
    if (await hasActiveOwner(db, tenantId)) throw new AppError('conflict', 'the tenant has an active owner')
    const facts = { codeHash, createdAt: ctx.now, expiresAt }
    await db.setupCode.upsert({ where: { tenantId }, create: { tenantId, ...facts }, update: facts })
    await recordAuditEvent(db, ctx, { action: 'setup_code.issued' })
  })
  return { code, expiresAt }
}
