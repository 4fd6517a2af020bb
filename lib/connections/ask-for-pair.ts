import 'server-only'
import { decrypt } from '@/lib/crypto'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { refreshToken, TencentError, type TokenPair } from '@/lib/tencent'
import type { Lease } from './claim-lease'
import type { ConnectionRef } from './connection-ref'
import { holdPair } from './held-pair'
import { platformNamed } from './platform-fetch'
import { recordUnreadableToken } from './record-unreadable-token'
import { TOKEN_TIMEOUT_MS, tokenTransport } from './token-transport'

/** A refresh that was carried out has killed the pair before: whatever its answer takes, it holds the only living one. */
const LISTEN_MS = 30_000

/**
 * Uses the claimed refresh token once, and returns what comes of it within 3 s: a pair or the failure. A pair that comes
 * later is stored when it comes, unless another was stored or the connection was wiped by then.
 */
export async function askForPair(ref: ConnectionRef, lease: Lease): Promise<TokenPair | TencentError> {
  const { platform, sdkId, openId, refreshToken: sealed } = lease
  if (sealed === null) throw new AppError('needs_reauth', 'the claimed connection has no refresh token')
  const token = await openRefreshToken(ref, sealed)
  const credential = { sdkId, openId, refreshToken: token }
  const answer = refreshToken(platformNamed(platform), credential, tokenTransport(LISTEN_MS))
  const timeout = startTimeout()
  try {
    const pair = await Promise.race([answer, timeout.over])
    if (pair !== 'over') return pair
  } catch (error) {
    if (error instanceof TencentError) return error
    throw error
  } finally {
    timeout.clear()
  }
  void storeLate(ref, lease, answer)
  return new TencentError({
    ...{ kind: 'timeout', outcome: 'unknown', transient: true },
    message: 'Tencent Meeting did not answer in time',
  })
}

async function openRefreshToken(ref: ConnectionRef, sealed: string): Promise<string> {
  try {
    return decrypt(sealed, { owner: ref.tenantId, row: ref.id, field: 'refreshToken' })
  } catch (cause) {
    await recordUnreadableToken(ref, sealed)
    throw new AppError('needs_reauth', 'the refresh token does not open', { cause })
  }
}

function startTimeout() {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<'over'>((resolve) => {
    timer = setTimeout(resolve, TOKEN_TIMEOUT_MS, 'over')
  })
  return { over, clear: () => clearTimeout(timer) }
}

async function storeLate(ref: ConnectionRef, lease: Lease, answer: Promise<TokenPair>): Promise<void> {
  try {
    holdPair(ref, lease, await answer)
  } catch (error) {
    // Its failure was recorded when the time was over.
    const ids = { tenantId: ref.tenantId, connectionId: ref.id }
    log.info({ ...ids, err: error }, 'a refresh without an answer in time brought no pair')
  }
}
