import 'server-only'
import type { z } from 'zod'
import { sendAsEnterprise } from '@/lib/connections/send-as-enterprise'
import { AppError } from '@/lib/errors'
import type { PersonContext } from '@/lib/tenants/context'
import type { Operation } from '@/lib/tencent'
import type { OwnRole } from './find-own-role'
import { requireOwnMeeting } from './require-own-meeting'

type AboutMeeting = z.ZodType<{ meetingId: string }, { meetingId: string }>

const parts: readonly OwnRole[] = ['creator', 'host', 'invitee']

/**
 * Calls Tencent Meeting with the tenant's enterprise secret about a meeting of the person's own, for what a person's token
 * cannot do. Which part in the meeting is enough stands in the catalogue (`who`); where the documentation names nobody but the enterprise, only its creator's.
 * The meeting is the one in the address, so that no other id in the input leads out of it.
 *
 * Throws AppError, see `requireOwnMeeting` and `sendAsEnterprise`.
 */
export async function callAsEnterpriseFor<Input extends AboutMeeting, Reply extends z.ZodType, Output>(
  ctx: PersonContext,
  operation: Operation<Input, Reply, Output>,
  input: z.input<Input>,
): Promise<Output> {
  if (!operation.path.includes('/{meetingId}')) {
    throw new AppError('internal', `${operation.id} is not about the meeting in its address`)
  }
  // `enterprise` tells of the credential only: Tencent does not look at the person, so we do.
  const isSilent = operation.who.every((who) => who === 'enterprise')
  const enough = isSilent ? ['creator'] : operation.who
  await requireOwnMeeting(
    ctx,
    input.meetingId,
    parts.filter((part) => enough.includes(part)),
  )
  return await sendAsEnterprise(ctx, operation, input)
}
