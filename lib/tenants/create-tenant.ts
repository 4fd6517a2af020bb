import 'server-only'
import { randomUUID } from 'node:crypto'
import { encrypt } from '@/lib/crypto'
import { inTenantTransaction } from '@/lib/db'
import type { JoinPolicy } from '@/lib/generated/prisma/enums'
import { type ApplicationInput, addApplication } from './add-application'

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
  /** Without it the setup page asks for it. */
  application?: ApplicationInput
  enterpriseSecret?: EnterpriseSecretInput
}

interface CreatedTenant {
  id: string
  /** Of its application, if one was given. */
  appId: string
  appKey: string
}

/**
 * Makes a tenant with its own application and its enterprise secret, where they are given. A taken slug or sdkId is a
 * Prisma P2002.
 */
export async function createTenant(input: TenantInput & { application: ApplicationInput }): Promise<CreatedTenant>
export async function createTenant(input: TenantInput): Promise<Partial<CreatedTenant> & { id: string }>
export async function createTenant(input: TenantInput): Promise<Partial<CreatedTenant> & { id: string }> {
  const id = randomUUID()
  const { application, enterpriseSecret } = input
  const app = await inTenantTransaction({ id }, async (db) => {
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
    return application && (await addApplication(db, id, application))
  })
  return { id, ...app }
}
