import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import { findCredential } from './find-credential'
import { type MergedCredential, mergeCredential } from './merge-credential'
import { probeCredential } from './probe-credential'
import type { ChangedCredential, CredentialCheck } from './schema'

/**
 * Asks Tencent about an enterprise secret as it is typed, before it is saved; empty secrets mean the stored ones. What is said
 * to the stored one itself is kept. Throws AppError `invalid_input`, or `conflict` where no application says where Tencent is.
 */
export async function checkCredential(ctx: Context, input: ChangedCredential): Promise<CredentialCheck> {
  const tenantId = ctx.tenant.id
  const [stored, app] = await asTenant({ id: tenantId }, async (db) => {
    const tenant = await db.tenant.findFirst({
      where: { id: tenantId },
      select: { app: { select: { platform: true, sdkId: true } } },
    })
    return [await findCredential(db, tenantId), tenant?.app] as const
  })
  if (!app) throw new AppError('conflict', 'the tenant has no application')
  const merged = mergeCredential(stored, input)
  const check = await probeCredential(ctx, { ...merged, app, subjectId: stored?.id ?? tenantId })
  if (stored && isSame(stored, merged)) {
    // A change meanwhile was not what Tencent was asked about. The check itself is no change.
    const { id, updatedAt } = stored
    const data = { checkedAt: check.at, checkResult: check.result, updatedAt }
    await asTenant({ id: tenantId }, (db) =>
      db.enterpriseCredential.updateMany({ where: { tenantId, id, updatedAt }, data }),
    )
  }
  return check
}

const isSame = (one: MergedCredential, other: MergedCredential): boolean =>
  one.corpId === other.corpId &&
  one.sdkId === other.sdkId &&
  one.secretId === other.secretId &&
  one.secretKey === other.secretKey
