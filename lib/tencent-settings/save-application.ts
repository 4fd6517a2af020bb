import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { encrypt } from '@/lib/crypto'
import { type Db, inTenantTransaction } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { addApplication } from '@/lib/tenants/add-application'
import type { Context } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { lockTenant } from '@/lib/tenants/lock-tenant'
import { refuseField } from './refuse-field'
import { requirePlatform } from './require-platform'
import { requireSecretFor } from './require-secret-for'
import type { ChangedApplication } from './schema'

/**
 * Takes the application of a tenant: the first one, or a corrected one; an empty secret keeps the stored one. Throws AppError
 * `invalid_input` for an sdkId that is another tenant's or a secret that is missing, `conflict` where connections hang on
 * another application, and `not_allowed` where it is the operator's.
 */
export async function saveApplication(ctx: Context, input: ChangedApplication): Promise<void> {
  requirePlatform(input.platform)
  try {
    await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
      await lockTenant(db, ctx.tenant.id)
      const appId = await write(db, ctx.tenant.id, input)
      const target = { kind: 'application', id: appId }
      await recordAuditEvent(db, ctx, { action: 'application.saved', target })
    })
  } catch (error) {
    if (isTaken(error)) throw refuseField('sdkId', 'sdk_id_taken')
    throw error
  }
}

async function write(db: Db, tenantId: string, input: ChangedApplication): Promise<string> {
  const { app: current } = await db.tenant.findFirstOrThrow({ where: { id: tenantId }, select: { app: true } })
  if (current && current.tenantId === null) throw new AppError('not_allowed', "the application is the operator's")
  const known = await db.tencentApp.findFirst({ where: { tenantId } })
  requireSecretFor(known, input)
  if (!known) return (await addApplication(db, tenantId, input)).appId
  const { platform, corpId, sdkId, level } = input
  const isSame = platform === known.platform && corpId === known.corpId && sdkId === known.sdkId
  const isUsed = (await db.connection.findFirst({ where: { tenantId }, select: { id: true } })) !== null
  if (isUsed && !isSame) throw new AppError('conflict', 'connections hang on the application')
  const secret = input.secret && encrypt(input.secret, { owner: tenantId, row: known.id, field: 'secret' })
  const facts = { platform, corpId, sdkId, level, checkedAt: null, checkResult: null }
  await db.tencentApp.update({ where: { id: known.id }, data: { ...facts, ...(secret && { secret }) } })
  await db.tenant.update({ where: { id: tenantId }, data: { appId: known.id } })
  return known.id
}
