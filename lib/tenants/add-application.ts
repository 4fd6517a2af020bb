import 'server-only'
import { randomUUID } from 'node:crypto'
import { encrypt, randomSecret } from '@/lib/crypto'
import type { Db } from '@/lib/db'

/** An OAuth application as Tencent's console shows it. */
export interface ApplicationInput {
  platform: string
  corpId: string
  sdkId: string
  /** Without it nobody can sign in yet. */
  secret?: string
  level: string
}

/** Gives a tenant an application of its own, which its people sign in with from now on. A taken sdkId is a Prisma P2002. */
export async function addApplication(
  db: Db,
  tenantId: string,
  { secret, ...facts }: ApplicationInput,
): Promise<{ appId: string; appKey: string }> {
  const appId = randomUUID()
  const appKey = randomSecret().slice(0, 24)
  await db.tencentApp.create({
    data: {
      id: appId,
      tenantId,
      appKey,
      ...facts,
      secret: secret === undefined ? null : encrypt(secret, { owner: tenantId, row: appId, field: 'secret' }),
    },
  })
  await db.tenant.update({ where: { id: tenantId }, data: { appId } })
  return { appId, appKey }
}
