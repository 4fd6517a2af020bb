import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import type { Operation } from '@/lib/tencent'
import { callPlatform } from './call-platform'
import { openEnterpriseSecret } from './open-enterprise-secret'
import { toAppError } from './to-app-error'

/**
 * Calls Tencent Meeting with the tenant's enterprise secret, which opens everything of the enterprise. Nobody calls this but
 * `callAsEnterprise`, for who may see all of it, `callAsEnterpriseFor`, for a member's own meetings,
 * `callAsEnterpriseAbout`, for recordings of these, and `readRoomsAsEnterprise`, for the list of rooms that all may know. An operation that names a person is made as the acting one, by the userid that an admin linked.
 *
 * Throws AppError, see `toAppError`; `needs_enterprise_secret` without a secret, `not_linked` where the operation needs a
 * person who has no userid.
 */
export async function sendAsEnterprise<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  { tenant, actor, requestId }: Context,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const person = actor.kind === 'person' ? actor : undefined
  const operatorUserid = person?.userid ?? undefined
  if (operation.namesPerson !== false && !operatorUserid) {
    throw new AppError('not_linked', `${operation.id} needs a person with a userid`)
  }
  const { id, platform, sdkId, authenticator } = await openEnterpriseSecret(tenant.id)
  const caller = {
    ...{ kind: 'enterprise' as const, platform, sdkId, subjectId: id, authenticator, operatorUserid },
    origin: { tenantId: tenant.id, membershipId: person?.membershipId, requestId },
    waiting: person ? ('person' as const) : ('job' as const),
  }
  try {
    return await callPlatform(caller, operation, input)
  } catch (error) {
    throw toAppError(error, operation.method === 'GET' ? 'read' : 'write', 'enterprise')
  }
}
