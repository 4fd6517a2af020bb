import { z } from 'zod'
import { CHOSEN_MAX, MATCHING_MAX } from '@/lib/accounts/limits'
import { accountFilters } from '@/lib/accounts/schema'

// One action on many accounts: they are chosen when it is confirmed, and worked through by the worker.

const CURSOR_MAX = 1_000
const CONFIRMATION_MAX = 20

const instant = z.iso.datetime()

/** What may be done to many accounts at once. */
export const bulkActions = ['APPROVE', 'REFRESH', 'SUSPEND', 'RESUME', 'DISCONNECT'] as const
export type BulkAction = (typeof bulkActions)[number]

/**
 * What became of one account. `done_here`: disconnected, but Tencent did not withdraw the authorisation. `stopped`: whoever started it may no longer; `cancelled`: somebody ended it before its turn;
 * `failed`: something else went wrong, the log has it.
 */
export const bulkOutcomes = [
  'done',
  'done_here',
  'not_found',
  'not_allowed',
  'last_owner',
  'conflict',
  'needs_reauth',
  'tencent_failed',
  'failed',
  'cancelled',
  'stopped',
] as const
export type BulkOutcome = (typeof bulkOutcomes)[number]

/** Which accounts: named one by one, or all that match, as many as the person saw. */
const chosen = {
  ids: z.array(z.uuid()).min(1, 'required').max(CHOSEN_MAX, 'too_many').optional(),
  matching: accountFilters.optional(),
  /** How many there were when the person confirmed; another number is a conflict. */
  count: z.int().min(1, 'required').max(MATCHING_MAX, 'too_many'),
}
const isOneWay = ({ ids, matching }: { ids?: unknown; matching?: unknown }) =>
  (ids === undefined) !== (matching === undefined)

/** The body of `POST …/admin/connections/bulk`. */
export const startBulk = z
  .strictObject({ ...chosen, action: z.enum(bulkActions).exclude(['DISCONNECT']) })
  .refine(isOneWay, 'ids_or_matching')

/** The body of `POST …/admin/connections/bulk/disconnect`: the number of accounts, typed. */
export const disconnectBulk = z
  .strictObject({ ...chosen, confirmation: z.string().trim().min(1, 'required').max(CONFIRMATION_MAX, 'too_long') })
  .refine(isOneWay, 'ids_or_matching')

/** What a bulk action is started with. */
export interface StartBulk extends Pick<z.output<typeof startBulk>, 'ids' | 'matching' | 'count'> {
  action: BulkAction
}

export const bulkParams = z.strictObject({ id: z.uuid() })

/** One bulk action as it stands. */
export const bulkJob = z.object({
  id: z.uuid(),
  action: z.enum(bulkActions),
  state: z.enum(['RUNNING', 'DONE', 'CANCELLED', 'STOPPED']),
  /** Accounts that it was confirmed for. */
  total: z.int(),
  /** Those that have not had their turn. */
  left: z.int(),
  /** Accounts by what became of them; only outcomes that there are. */
  outcomes: z.partialRecord(z.enum(bulkOutcomes), z.int()),
  startedById: z.uuid(),
  startedByName: z.string().nullable(),
  isYours: z.boolean(),
  createdAt: instant,
  finishedAt: instant.nullable(),
})
export type BulkJob = z.infer<typeof bulkJob>

/** The last of them, newest first. */
export const bulkJobs = z.object({ items: z.array(bulkJob) })

/** The query of `GET …/bulk/{id}/rows`. */
export const bulkRowsQuery = z.strictObject({
  /** `failed`: all that were not done. */
  only: z.enum(['failed']).optional(),
  cursor: z.string().max(CURSOR_MAX).optional(),
})
export type BulkRowsQuery = z.output<typeof bulkRowsQuery>

export const bulkRows = z.object({
  items: z.array(
    z.object({
      accountId: z.uuid(),
      /** Null where nobody has told it, or the id is of nobody here. */
      name: z.string().nullable(),
      userid: z.string().nullable(),
      state: z.enum(['WAITING', 'STARTED', 'DONE']),
      outcome: z.enum(bulkOutcomes).nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
})
export type BulkRows = z.infer<typeof bulkRows>
export type BulkRow = BulkRows['items'][number]
