import 'server-only'
import { AppError } from '@/lib/errors'
import type { StoredConnection } from '@/lib/tenants/context'
import { type AccessToken, openAccessToken } from './open-access-token'
import { refreshConnection } from './refresh-connection'

/** Less than this left, and a token is not worth a call that may take a while. */
const MARGIN_MS = 60_000

/** A connection as it was loaded at `now`. */
export interface LoadedConnection {
  tenantId: string
  connection: StoredConnection
  now: Date
}

/**
 * The access token for a call. Costs no round trip while the loaded one has a minute to live. A token in its last minute is used when
 * it cannot be replaced now: an outage of the token endpoint ends no work that can still be done.
 * Throws AppError `needs_reauth` and what `refreshConnection` throws.
 */
export async function freshToken({ tenantId, connection, now }: LoadedConnection): Promise<AccessToken> {
  if (connection.endedAt) throw new AppError('needs_reauth', 'the connection has ended')
  const ref = { tenantId, id: connection.id }
  const left = (connection.accessExpiresAt?.getTime() ?? 0) - now.getTime()
  const { accessToken, version } = connection
  const loaded = accessToken !== null && left > 0 ? openAccessToken(ref, accessToken, version) : null
  if (loaded !== null && left > MARGIN_MS) return loaded
  try {
    return await refreshConnection(ref, version)
  } catch (error) {
    const final = error instanceof AppError && error.code === 'needs_reauth'
    if (final || loaded === null) throw error
    return loaded
  }
}
