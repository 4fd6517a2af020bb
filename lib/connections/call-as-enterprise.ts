import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import type { Context } from '@/lib/tenants/context'
import type { Operation } from '@/lib/tencent'
import { sendAsEnterprise } from './send-as-enterprise'

/**
 * Calls Tencent Meeting with the tenant's enterprise secret for somebody who may see all of the enterprise: its owners and
 * admins, and work that no person asked for. For members there is `callAsEnterpriseFor` in lib/meetings.
 *
 * Throws AppError, see `sendAsEnterprise`; `not_allowed` for a member.
 */
export async function callAsEnterprise<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  ctx: Context,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const { actor } = ctx
  if (actor.kind === 'person' && actor.role === 'MEMBER') {
    throw new AppError('not_allowed', 'a member does not act for the enterprise')
  }
  return await sendAsEnterprise(ctx, operation, input)
}
