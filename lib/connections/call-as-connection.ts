import 'server-only'
import type { z } from 'zod'
import { createClient, createNonce, type Operation, oauthToken } from '@/lib/tencent'
import { freshToken, type LoadedConnection } from './fresh-token'
import { noteUse } from './note-use'
import type { AccessToken } from './open-access-token'
import { platformFetch, platformNamed } from './platform-fetch'
import { recordRefusedPair } from './record-refused-pair'
import { refreshConnection } from './refresh-connection'
import { toAppError } from './to-app-error'
import { isTokenRefused, tokenRefused } from './token-refused'

/** For the whole call, retries of reads included. */
const DEADLINE_MS = 10_000

/**
 * Calls Tencent Meeting with a connection's token, one that lives. Where Tencent refuses it, the call is repeated once: with the
 * current one if it was replaced meanwhile, else after a refresh. Throws AppError, see `toAppError`; `token_refused` where Tencent
 * refuses the new one too, and until it is asked for another.
 */
export async function callAsConnection<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  loaded: LoadedConnection,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const { tenantId, connection } = loaded
  const { id, openId } = connection
  const ref = { tenantId, id }
  const platform = platformNamed(connection.platform)
  const current = await freshToken(loaded)
  let renewed: AccessToken | undefined
  const client = createClient({
    restOrigin: platform.restOrigin,
    fetch: platformFetch('rest'),
    now: Date.now,
    nonce: createNonce,
    deadlineMs: DEADLINE_MS,
    laterOperations: platform.laterOperations.includes(operation.id),
    authenticator: oauthToken({ accessToken: current.token, openId }),
    onRejectedToken: async () => {
      renewed = await refreshConnection(ref, current.version)
      return oauthToken({ accessToken: renewed.token, openId })
    },
  })
  try {
    const output = await client.call(operation, input)
    noteUse(ref)
    return output
  } catch (error) {
    if (renewed && isTokenRefused(error)) throw tokenRefused(await recordRefusedPair(ref, renewed.version), error)
    throw toAppError(error, operation.method === 'GET' ? 'read' : 'write')
  }
}
