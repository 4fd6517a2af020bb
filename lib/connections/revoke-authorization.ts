import 'server-only'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { operations } from '@/lib/tencent'
import { callAsConnection } from './call-as-connection'
import type { ConnectionRef } from './connection-ref'
import { loadConnection } from './load-connection'
import { platformNamed } from './platform-fetch'

/** Tencent's word for: an administrator has installed the application for everybody, and only they may withdraw. */
const ONLY_ADMINISTRATORS = 40

/**
 * - `revoked`: the authorisation is withdrawn, and the pair is dead.
 * - `not_allowed`: only an administrator may, in Tencent's own pages. `not_offered`: the platform has no such call.
 * - `failed`: Tencent refused or did not answer, or there is no pair to say it with. It may have been carried out.
 */
export type Revocation = 'revoked' | 'not_allowed' | 'not_offered' | 'failed'

/**
 * Withdraws the authorisation at Tencent with the connection's own token, whoever asks for it. The stored pair is left to the
 * caller to wipe. A refusal is an answer, never an error.
 */
export async function revokeAuthorization(ref: ConnectionRef, now: Date): Promise<Revocation> {
  const connection = await loadConnection(ref)
  if (!connection) return 'failed'
  const operation = operations.cancelUserAuth
  try {
    if (!platformNamed(connection.platform).laterOperations.includes(operation.id)) return 'not_offered'
    await callAsConnection({ tenantId: ref.tenantId, connection, now }, operation, {}, { waiting: 'job' })
    return 'revoked'
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.tencent?.code === ONLY_ADMINISTRATORS) return 'not_allowed'
    const facts = { tenantId: ref.tenantId, connectionId: ref.id, code: error.code, tencent: error.tencent }
    log.warn(facts, 'an authorisation was not withdrawn')
    return 'failed'
  }
}
