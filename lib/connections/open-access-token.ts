import 'server-only'
import { decrypt } from '@/lib/crypto'
import { log } from '@/lib/log'
import type { ConnectionRef } from './connection-ref'

/** An access token in the clear, for one call; never stored, never logged. */
export interface AccessToken {
  token: string
  /** The version it belongs to; a refused call names it. */
  version: number
}

/** Opens a connection's stored access token; null when it does not open on this row: a refresh may still help. */
export function openAccessToken(ref: ConnectionRef, envelope: string, version: number): AccessToken | null {
  try {
    return { token: decrypt(envelope, { owner: ref.tenantId, row: ref.id, field: 'accessToken' }), version }
  } catch {
    log.error({ tenantId: ref.tenantId, connectionId: ref.id }, 'a stored token does not open')
    return null
  }
}
