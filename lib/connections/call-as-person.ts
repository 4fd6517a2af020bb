import 'server-only'
import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import type { Operation } from '@/lib/tencent'
import { callAsConnection } from './call-as-connection'

/** Calls Tencent Meeting as the person of the context, by `callAsConnection`. Throws AppError. */
export async function callAsPerson<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  { connection, tenant, actor, now, requestId, isJob }: PersonContext,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  if (!connection) throw new AppError('needs_reauth', 'no connection')
  const behalf = {
    membershipId: actor.membershipId,
    requestId,
    waiting: isJob ? ('job' as const) : ('person' as const),
  }
  return await callAsConnection({ tenantId: tenant.id, connection, now }, operation, input, behalf)
}
