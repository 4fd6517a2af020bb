import type { ConnectionRef } from '@/lib/connections/connection-ref'
import { platformFetch, platformNamed } from '@/lib/connections/platform-fetch'
import { noFailure, sealPair } from '@/lib/connections/seal-pair'
import { decrypt } from '@/lib/crypto'
import { askPrepared, asTenant } from '@/lib/db'
import { refreshToken } from '@/lib/tencent'

/** How long the variants other than ours wait for Tencent. */
const TIMEOUT_MS = 30_000

/** A connection's row as the variants other than ours read it; tokens in the clear. */
export interface StoredPair {
  accessToken: string | null
  refreshToken: string | null
  isAlive: boolean
  openId: string
  sdkId: string
  platform: string
}

const text = `
  select c."accessToken", c."refreshToken", c."openId", a."sdkId", a.platform,
         coalesce(c."accessExpiresAt" > clock_timestamp(), false) as "isAlive"
  from "Connection" as c join "TencentApp" as a on a.id = c."appId"
  where c."tenantId" = $1 and c.id = $2`

/** Reads the row as it is now. */
export async function readPair({ tenantId, id }: ConnectionRef): Promise<StoredPair> {
  const statement = { name: 'race-pair', text, values: [tenantId, id] }
  const [row] = await askPrepared<StoredPair>({ id: tenantId }, statement)
  if (!row) throw new Error('the connection is gone')
  const open = (field: 'accessToken' | 'refreshToken') => {
    const sealed = row[field]
    return sealed === null ? null : decrypt(sealed, { owner: tenantId, row: id, field })
  }
  return { ...row, accessToken: open('accessToken'), refreshToken: open('refreshToken') }
}

/** Refreshes and stores what comes, without any care; returns the new access token. */
export async function refreshPair(ref: ConnectionRef, { refreshToken: token, ...facts }: StoredPair): Promise<string> {
  if (token === null) throw new Error('there is no refresh token')
  const transport = { fetch: platformFetch('rest'), now: Date.now, signal: AbortSignal.timeout(TIMEOUT_MS) }
  const pair = await refreshToken(platformNamed(facts.platform), { ...facts, refreshToken: token }, transport)
  await asTenant({ id: ref.tenantId }, (db) =>
    db.connection.updateMany({
      where: { tenantId: ref.tenantId, id: ref.id },
      data: { ...sealPair(ref, pair), ...noFailure, version: { increment: 1 } },
    }),
  )
  return pair.accessToken
}
