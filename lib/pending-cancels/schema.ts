import { z } from 'zod'
import { type ErrorCode, errorStatus } from '@/lib/errors'
import { meetingParams } from '@/lib/meetings/schema'

/** `…/meetings/{id}/pending-cancels/{pendingId}` */
export const pendingCancelParams = meetingParams.extend({ pendingId: z.uuid() })

/** Keeps it from being done for a few more seconds, while somebody is about to decide. */
export const holdCancel = z.strictObject({})

/**
 * A cancellation on its way: `waiting` can be taken back; `started` is with Tencent Meeting; `failed` says why nothing was
 * cancelled, until it is put away.
 */
export const pendingCancel = z.object({
  id: z.uuid(),
  meetingId: z.string(),
  subMeetingId: z.string().optional(),
  state: z.enum(['waiting', 'started', 'done', 'undone', 'failed']),
  runsAt: z.iso.datetime(),
  /** How long it can be taken back from now on, whatever the clock of the browser says. */
  leftMs: z.number().int(),
  failure: z
    .object({
      code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
      tencentCode: z.number().optional(),
    })
    .optional(),
})
export type PendingCancel = z.infer<typeof pendingCancel>

/** One's own: those on their way, those that failed, and what became of the others within the last minute. */
export const pendingCancels = z.object({ items: z.array(pendingCancel) })
export type PendingCancels = z.infer<typeof pendingCancels>
