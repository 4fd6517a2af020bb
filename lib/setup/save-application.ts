import 'server-only'
import { recordAuditEvent } from '@/lib/audit/record-audit-event'
import { encrypt } from '@/lib/crypto'
import { type Db, inTenantTransaction } from '@/lib/db'
import { env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { addApplication } from '@/lib/tenants/add-application'
import type { Context } from '@/lib/tenants/context'
import { isTaken } from '@/lib/tenants/is-taken'
import { lockTenant } from '@/lib/tenants/lock-tenant'
import type { Application } from './schema'

/**
 * Takes the application of a tenant that is being set up: the first one, or a corrected one. Throws AppError
 * `invalid_input` for an sdkId that is another tenant's, and `conflict` where connections hang on another application.
 */
export async function saveApplication(ctx: Context, input: Application): Promise<void> {
  if (!Object.hasOwn(env().TENCENT_PLATFORMS, input.platform)) throw refused('platform', 'not_an_option')
  try {
    await inTenantTransaction({ id: ctx.tenant.id }, async (db) => {
      await lockTenant(db, ctx.tenant.id)
      const appId = await write(db, ctx.tenant.id, input)
      const target = { kind: 'application', id: appId }
      await recordAuditEvent(db, ctx, { action: 'application.saved', target })
    })
  } catch (error) {
    if (isTaken(error)) throw refused('sdkId', 'sdk_id_taken')
    throw error
  }
}

async function write(db: Db, tenantId: string, input: Application): Promise<string> {
  const known = await db.tencentApp.findFirst({ where: { tenantId } })
  if (!known) return (await addApplication(db, tenantId, input)).appId
  const { platform, corpId, sdkId, level } = input
  const isSame = platform === known.platform && corpId === known.corpId && sdkId === known.sdkId
  const isUsed = (await db.connection.findFirst({ where: { tenantId }, select: { id: true } })) !== null
  if (isUsed && !isSame) throw new AppError('conflict', 'connections hang on the application')
  const secret = encrypt(input.secret, { owner: tenantId, row: known.id, field: 'secret' })
  await db.tencentApp.update({ where: { id: known.id }, data: { platform, corpId, sdkId, level, secret } })
  await db.tenant.update({ where: { id: tenantId }, data: { appId: known.id } })
  return known.id
}

const refused = (path: string, code: string) => new AppError('invalid_input', code, { errors: [{ path, code }] })
