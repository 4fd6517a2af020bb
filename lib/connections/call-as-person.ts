import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import { createClient, createNonce, type Operation, oauthToken } from '@/lib/tencent'
import { freshToken } from './fresh-token'
import { noteUse } from './note-use'
import { platformFetch, platformNamed } from './platform-fetch'
import { refreshConnection } from './refresh-connection'
import { toAppError } from './to-app-error'

/** For the whole call, retries of reads included. */
const DEADLINE_MS = 10_000

/**
 * Calls Tencent Meeting as the person of the context, with a token that lives. Where Tencent refuses the token, the call is repeated
 * once: with the current one if it was replaced meanwhile, else after a refresh. Throws AppError, see `toAppError`.
 */
export async function callAsPerson<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  ctx: PersonContext,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const { connection, tenant } = ctx
  if (!connection) throw new AppError('needs_reauth', 'no connection')
  const { openId } = connection
  const ref = { tenantId: tenant.id, id: connection.id }
  const platform = platformNamed(connection.platform)
  const current = await freshToken(ctx)
  const client = createClient({
    restOrigin: platform.restOrigin,
    fetch: platformFetch('rest'),
    now: Date.now,
    nonce: createNonce,
    deadlineMs: DEADLINE_MS,
    laterOperations: platform.laterOperations.includes(operation.id),
    authenticator: oauthToken({ accessToken: current.token, openId }),
    onRejectedToken: async () => {
      const next = await refreshConnection(ref, current.version)
      return oauthToken({ accessToken: next.token, openId })
    },
  })
  try {
    const output = await client.call(operation, input)
    noteUse(ref)
    return output
  } catch (error) {
    throw toAppError(error, operation.method === 'GET' ? 'read' : 'write')
  }
}
