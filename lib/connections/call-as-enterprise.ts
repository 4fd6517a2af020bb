import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import { createClient, createNonce, type Operation } from '@/lib/tencent'
import { openEnterpriseSecret } from './open-enterprise-secret'
import { platformFetch, platformNamed } from './platform-fetch'
import { toAppError } from './to-app-error'

/** For the whole call, retries of reads included. */
const DEADLINE_MS = 10_000

/**
 * Calls Tencent Meeting with the tenant's enterprise secret. It opens everything of the enterprise, so that the wall
 * between its people is the caller's duty: check what the acting person may see and change before, and leave out what they
 * may not after. An operation that names a person is made as the acting one, by the userid that an admin linked.
 *
 * Throws AppError, see `toAppError`; `needs_enterprise_secret` without a secret, `not_linked` where the operation needs a
 * person who has no userid.
 */
export async function callAsEnterprise<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  { tenant, actor }: Context,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const operatorUserid = (actor.kind === 'person' && actor.userid) || undefined
  if (operation.namesPerson !== false && operatorUserid === undefined) {
    throw new AppError('not_linked', `${operation.id} needs a person with a userid`)
  }
  const { platform: name, authenticator } = await openEnterpriseSecret(tenant.id)
  const platform = platformNamed(name)
  const client = createClient({
    restOrigin: platform.restOrigin,
    fetch: platformFetch('rest'),
    now: Date.now,
    nonce: createNonce,
    deadlineMs: DEADLINE_MS,
    laterOperations: platform.laterOperations.includes(operation.id),
    authenticator,
    operatorUserid,
  })
  try {
    return await client.call(operation, input)
  } catch (error) {
    throw toAppError(error, operation.method === 'GET' ? 'read' : 'write', 'enterprise')
  }
}
