import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { type Operation, oauthToken } from '@/lib/tencent'
import { callPlatform, type Waiting } from './call-platform'
import { freshToken, type LoadedConnection } from './fresh-token'
import { noteUse } from './note-use'
import type { AccessToken } from './open-access-token'
import { recordRefusedPair } from './record-refused-pair'
import { refreshConnection } from './refresh-connection'
import { toAppError } from './to-app-error'
import { isTokenRefused, tokenRefused } from './token-refused'

/** On whose behalf a connection calls, for the call log. */
interface Behalf {
  membershipId?: string
  requestId?: string
  waiting: Waiting
}

/**
 * Calls Tencent Meeting with a connection's token, one that lives. Where Tencent refuses it, the call is repeated once: with the
 * current one if it was replaced meanwhile, else after a refresh. Throws AppError, see `toAppError`; `token_refused` where Tencent
 * refuses the new one too, and until it is asked for another; `needs_enterprise_secret` for what no person's token can do.
 */
export async function callAsConnection<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  loaded: LoadedConnection,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
  { membershipId, requestId, waiting }: Behalf,
): Promise<Output> {
  if (!operation.auth.includes('oauth')) {
    throw new AppError('needs_enterprise_secret', `${operation.id} takes no person's token`)
  }
  const { tenantId, connection } = loaded
  const { id, openId, platform, sdkId } = connection
  const ref = { tenantId, id }
  const current = await freshToken(loaded)
  let renewed: AccessToken | undefined
  const caller = {
    ...{ kind: 'person' as const, platform, sdkId, subjectId: id, waiting },
    origin: { tenantId, connectionId: id, membershipId, requestId },
    authenticator: oauthToken({ accessToken: current.token, openId }),
    onRejectedToken: async () => {
      renewed = await refreshConnection(ref, current.version)
      return oauthToken({ accessToken: renewed.token, openId })
    },
  }
  try {
    const output = await callPlatform(caller, operation, input)
    // Work that nobody asked for must not make an account look used: idle ones expire.
    if (waiting === 'person') noteUse(ref)
    return output
  } catch (error) {
    if (renewed && isTokenRefused(error)) throw tokenRefused(await recordRefusedPair(ref, renewed.version), error)
    throw toAppError(error, operation.method === 'GET' ? 'read' : 'write')
  }
}
