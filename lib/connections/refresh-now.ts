import 'server-only'
import { AppError } from '@/lib/errors'
import type { ConnectionRef } from './connection-ref'
import { loadConnection } from './load-connection'
import { forceRefresh } from './refresh-connection'

/** What a refreshed connection is good for. */
export interface RefreshedFacts {
  version: number
  accessExpiresAt: Date | null
  refreshExpiresAt: Date | null
}

/**
 * Refreshes a connection although its token lives, and although the last failure asks to wait. A refresh that runs already is
 * waited for and counts, also where it fails. Throws AppError `not_found` and what `refreshConnection` throws.
 */
export async function refreshNow(ref: ConnectionRef): Promise<RefreshedFacts> {
  const before = await loadConnection(ref)
  if (!before) throw new AppError('not_found', 'no such connection')
  await forceRefresh(ref, before.version)
  const after = await loadConnection(ref)
  if (!after || after.endedAt) throw new AppError('needs_reauth', 'the connection ended while it was refreshed')
  const { version, accessExpiresAt, refreshExpiresAt } = after
  return { version, accessExpiresAt, refreshExpiresAt }
}
