import 'server-only'
import { encrypt } from '@/lib/crypto'
import type { TokenPair } from '@/lib/tencent'
import type { ConnectionRef } from './connection-ref'

/** Both tokens as envelopes that open only on this connection's row, with the facts that come with them. */
export function sealPair(ref: ConnectionRef, pair: TokenPair) {
  const place = { owner: ref.tenantId, row: ref.id }
  return {
    accessToken: encrypt(pair.accessToken, { ...place, field: 'accessToken' }),
    refreshToken: encrypt(pair.refreshToken, { ...place, field: 'refreshToken' }),
    accessExpiresAt: pair.accessExpiresAt,
    refreshExpiresAt: pair.refreshExpiresAt,
    scopes: pair.scopes,
  }
}

/** What a stored pair makes untrue: each failure before it. */
export const noFailure = { failureKind: null, failureCode: null, consecutiveFailures: 0, nextAttemptAt: null }
