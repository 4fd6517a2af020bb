import 'server-only'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { callbackUrl } from '@/lib/tenants/callback-url'
import { listPlatforms } from '@/lib/tenants/list-platforms'
import { requireSetupCode } from './require-setup-code'

/** An application as the setup page shows it: everything but the secret. */
export interface ShownApplication {
  platform: string
  corpId: string
  sdkId: string
  level: string
  callbackUrl: string
  /** Whether people can sign in with it. */
  isComplete: boolean
  /** The operator's own is not for tenants to change. */
  isShared: boolean
}

/** What the setup page shows to whoever holds the code. */
export interface Setup {
  name: string
  /** The operator's platforms, the usual one first. */
  platforms: string[]
  application: ShownApplication | null
}

/** The setup that a browser's code opens; null when it opens none. */
export async function findSetup(slug: string, code: string | undefined, now: Date): Promise<Setup | null> {
  if (!code) return null
  try {
    const { tenant } = await requireSetupCode(slug, code, now)
    return { name: tenant.name, platforms: listPlatforms(), application: await findApplication(tenant) }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function findApplication({ id, appId }: { id: string; appId: string | null }): Promise<ShownApplication | null> {
  return asTenant({ id }, async (db) => {
    const found = appId && (await db.tencentApp.findFirst({ where: { id: appId } }))
    if (!found) return null
    const { platform, corpId, sdkId, level, appKey, secret, tenantId } = found
    const shown = { platform, corpId, sdkId, level, callbackUrl: callbackUrl(appKey) }
    return { ...shown, isComplete: secret !== null, isShared: tenantId === null }
  })
}
