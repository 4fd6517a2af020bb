import 'server-only'
import { decrypt } from '@/lib/crypto'
import type { ConnectionRef } from './connection-ref'

/** An access token in the clear, for one call; never stored, never logged. */
export interface AccessToken {
  token: string
  /** The version it belongs to; a refused call names it. */
  version: number
}

/** Opens a connection's stored access token. */
export const openAccessToken = (ref: ConnectionRef, envelope: string, version: number): AccessToken => ({
  token: decrypt(envelope, { owner: ref.tenantId, row: ref.id, field: 'accessToken' }),
  version,
})
