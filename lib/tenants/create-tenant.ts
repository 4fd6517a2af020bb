import 'server-only'
import { randomUUID } from 'node:crypto'
import { encrypt, randomSecret } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import type { JoinPolicy } from '@/lib/generated/prisma/enums'

/** An OAuth application as Tencent's console shows it. */
export interface ApplicationInput {
  platform: string
  corpId: string
  sdkId: string
  secret: string
  level: string
}

/** An enterprise secret (AK/SK) as Tencent's console shows it. */
export interface EnterpriseSecretInput {
  corpId: string
  sdkId?: string
  secretId: string
  secretKey: string
}

export interface TenantInput {
  slug: string
  name: string
  joinPolicy: JoinPolicy
  openCorpId?: string
  timeZone?: string
  locale?: string
  application: ApplicationInput
  enterpriseSecret?: EnterpriseSecretInput
}

/** Makes a tenant with its own application and, if given, its enterprise secret. A taken slug or sdkId is a Prisma P2002. */
export async function createTenant(input: TenantInput): Promise<{ id: string; appId: string; appKey: string }> {
  const id = randomUUID()
  const appId = randomUUID()
  const appKey = randomSecret().slice(0, 24)
  const { application, enterpriseSecret } = input
  await inTenantTransaction({ id }, async (db) => {
    await db.tenant.create({
      data: {
        id,
        slug: input.slug,
        name: input.name,
        joinPolicy: input.joinPolicy,
        openCorpId: input.openCorpId ?? null,
        timeZone: input.timeZone ?? 'Asia/Shanghai',
        locale: input.locale ?? 'zh-CN',
      },
    })
    const { secret, ...facts } = application
    await db.tencentApp.create({
      data: {
        id: appId,
        tenantId: id,
        appKey,
        ...facts,
        secret: encrypt(secret, { owner: id, row: appId, field: 'secret' }),
      },
    })
    await db.tenant.update({ where: { id }, data: { appId } })
    if (enterpriseSecret) {
      const row = randomUUID()
      await db.enterpriseCredential.create({
        data: {
          tenantId: id,
          id: row,
          corpId: enterpriseSecret.corpId,
          sdkId: enterpriseSecret.sdkId ?? null,
          secretId: encrypt(enterpriseSecret.secretId, { owner: id, row, field: 'secretId' }),
          secretKey: encrypt(enterpriseSecret.secretKey, { owner: id, row, field: 'secretKey' }),
        },
      })
    }
  })
  return { id, appId, appKey }
}
