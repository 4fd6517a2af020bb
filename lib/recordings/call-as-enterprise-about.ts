import 'server-only'
import type { z } from 'zod'
import { sendAsEnterprise } from '@/lib/connections/send-as-enterprise'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import type { Operation } from '@/lib/tencent'
import { keepers, requireRecording } from './require-recording'

type AboutRecording = z.ZodType<{ recordingId: string }, { recordingId: string }>

/**
 * Calls Tencent Meeting with the tenant's enterprise secret about a recording of the person's own meeting, or any for owners and admins,
 * for what a person's token cannot do. A meeting in the input is the recording's own, or nothing is sent.
 *
 * Throws AppError, see `requireRecording` and `sendAsEnterprise`.
 */
export async function callAsEnterpriseAbout<Input extends AboutRecording, Reply extends z.ZodType, Output>(
  ctx: PersonContext,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const { meetingId } = await requireRecording(ctx, input.recordingId, keepers)
  const named = (input as { meetingId?: string }).meetingId
  if (named !== undefined && named !== meetingId) throw new AppError('not_found', 'the recording is of another meeting')
  return await sendAsEnterprise(ctx, operation, input)
}
