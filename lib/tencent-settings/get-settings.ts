import 'server-only'
import { asTenant } from '@/lib/db'
import { callbackUrl } from '@/lib/tenants/callback-url'
import type { Context } from '@/lib/tenants/context'
import { listPlatforms } from '@/lib/tenants/list-platforms'
import { getSubscription } from '@/lib/webhooks/get-subscription'
import { findCredential } from './find-credential'
import {
  type ApplicationFacts,
  applicationResults,
  type CredentialFacts,
  credentialResults,
  type TencentSettings,
} from './schema'

/** Shorter ids would be told whole, or nearly. */
const LONG_ENOUGH = 12

/** How a tenant is connected to Tencent Meeting. Facts only: no secret leaves this module. */
export async function getSettings(ctx: Context): Promise<TencentSettings> {
  const tenantId = ctx.tenant.id
  const webhook = await getSubscription(ctx)
  return await asTenant({ id: tenantId }, async (db) => {
    const tenant = await db.tenant.findFirst({ where: { id: tenantId }, select: { app: true } })
    const app = tenant?.app ?? null
    const used = app && (await db.connection.findFirst({ where: { tenantId, appId: app.id }, select: { id: true } }))
    return {
      platforms: listPlatforms(),
      application: app && toApplication(app, used !== null),
      credential: toCredential(await findCredential(db, tenantId)),
      webhook,
    }
  })
}

interface Checked {
  checkedAt: Date | null
  checkResult: string | null
}

interface StoredApplication extends Checked {
  tenantId: string | null
  appKey: string
  platform: string
  corpId: string
  sdkId: string
  secret: string | null
  level: string
}

function toApplication(app: StoredApplication, isUsed: boolean): ApplicationFacts {
  const { platform, corpId, sdkId, level } = app
  return {
    ...{ platform, corpId, sdkId, level, isUsed },
    callbackUrl: callbackUrl(app.appKey),
    hasSecret: app.secret !== null,
    isOperators: app.tenantId === null,
    lastCheck: toCheck(app, applicationResults),
  }
}

function toCredential(found: Awaited<ReturnType<typeof findCredential>>): CredentialFacts | null {
  if (!found) return null
  const { corpId, sdkId, secretId, updatedAt } = found
  return {
    ...{ corpId, sdkId },
    secretIdEnding: secretId.length >= LONG_ENOUGH ? secretId.slice(-4) : '',
    updatedAt: updatedAt.toISOString(),
    lastCheck: toCheck(found, credentialResults),
  }
}

/** A result that is no longer known counts as none. */
function toCheck<Result extends string>({ checkedAt, checkResult }: Checked, results: readonly Result[]) {
  const result = results.find((one) => one === checkResult)
  return checkedAt && result ? { result, at: checkedAt.toISOString() } : null
}
