import 'server-only'
import { decrypt } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import { probeApplication } from './probe-application'
import { requirePlatform } from './require-platform'
import { requireSecretFor } from './require-secret-for'
import type { ApplicationCheck, ChangedApplication } from './schema'

/**
 * Asks Tencent about an application as it is typed, before it is saved; an empty secret means the stored one. What is said to the
 * stored application itself is kept. Throws AppError like saving.
 */
export async function checkApplication(ctx: Context, input: ChangedApplication): Promise<ApplicationCheck> {
  requirePlatform(input.platform)
  const tenantId = ctx.tenant.id
  const stored = await asTenant({ id: tenantId }, async (db) => {
    const tenant = await db.tenant.findFirst({ where: { id: tenantId }, select: { app: true } })
    return tenant?.app ?? null
  })
  if (stored && stored.tenantId === null) throw new AppError('not_allowed', "the application is the operator's")
  requireSecretFor(stored, input)
  const { platform, sdkId } = input
  const opened = stored?.secret && decrypt(stored.secret, { owner: tenantId, row: stored.id, field: 'secret' })
  const secret = input.secret || opened || ''
  const check = await probeApplication({ platform, sdkId, secret })
  const isStored =
    stored && platform === stored.platform && sdkId === stored.sdkId && secret === opened && stored.secret !== null
  if (isStored) {
    // A change meanwhile was not what Tencent was asked about.
    const where = { id: stored.id, tenantId, platform, sdkId, secret: stored.secret }
    const data = { checkedAt: check.at, checkResult: check.result }
    await asTenant({ id: tenantId }, (db) => db.tencentApp.updateMany({ where, data }))
  }
  return check
}
