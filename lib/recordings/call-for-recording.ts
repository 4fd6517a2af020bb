import 'server-only'
import type { z } from 'zod'
import { callAsEnterprise } from '@/lib/connections/call-as-enterprise'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { AppError, type ErrorCode } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import type { Operation } from '@/lib/tencent'
import type { FoundRecording } from './require-recording'

/** What Tencent says of a recording that a person's own token does not reach. */
const outOfReach: readonly ErrorCode[] = ['not_allowed', 'not_found', 'recording_gone', 'needs_reauth']

/**
 * Calls Tencent Meeting about a recording that the wall let through: as the person, and where their token does not reach it and they
 * are an owner or admin, with the enterprise's secret. Throws AppError.
 */
export async function callForRecording<Input extends z.ZodType, Reply extends z.ZodType, Output>(
  ctx: PersonContext,
  { role }: Pick<FoundRecording, 'role'>,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  try {
    return await callAsPerson(ctx, operation, input)
  } catch (error) {
    if (role !== 'admin' || !(error instanceof AppError) || !outOfReach.includes(error.code)) throw error
    return await callAsEnterprise(ctx, operation, input)
  }
}
