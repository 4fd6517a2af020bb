import 'server-only'
import { decrypt } from '@/lib/crypto'
import { asTenant } from '@/lib/db'
import { AppError } from '@/lib/errors'
import { type Authenticator, enterpriseSecret } from '@/lib/tencent'

interface OpenedSecret {
  id: string
  /** The operator's name for where the enterprise is. */
  platform: string
  /** Tencent's id of that application. */
  sdkId: string
  authenticator: Authenticator
}

/**
 * A tenant's enterprise secret, opened from its envelopes for one call; never stored, never logged. It belongs to the
 * platform of the application that the tenant's people sign in with. Throws AppError `needs_enterprise_secret` without one.
 */
export async function openEnterpriseSecret(tenantId: string): Promise<OpenedSecret> {
  const found = await asTenant({ id: tenantId }, (db) =>
    db.enterpriseCredential.findFirst({
      where: { tenantId },
      select: {
        ...{ id: true, corpId: true, sdkId: true, secretId: true, secretKey: true },
        tenant: { select: { app: { select: { platform: true, sdkId: true } } } },
      },
    }),
  )
  const app = found?.tenant.app
  if (!found || !app) throw new AppError('needs_enterprise_secret', 'the tenant has no enterprise secret')
  const place = { owner: tenantId, row: found.id }
  return {
    id: found.id,
    ...app,
    authenticator: enterpriseSecret({
      appId: found.corpId,
      sdkId: found.sdkId ?? undefined,
      secretId: decrypt(found.secretId, { ...place, field: 'secretId' }),
      secretKey: decrypt(found.secretKey, { ...place, field: 'secretKey' }),
    }),
  }
}
