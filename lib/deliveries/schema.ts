import { z } from 'zod'

/**
 * What became of an attempt to deliver: taken (`stored`), taken before (`known`), an address check that was answered (`checked`), not
 * taken for now (`unavailable`), or refused at a step: what came is no delivery (`body`), is signed otherwise, is too old or too new,
 * or cannot be read.
 */
export const verdict = z.enum([
  'stored',
  'known',
  'checked',
  'unavailable',
  'body',
  'signature',
  'timestamp',
  'content',
])
export type Verdict = z.infer<typeof verdict>

const part = z.enum(['token', 'timestamp', 'nonce', 'data'])

/** What of the signature and of the data was as it must be, and what not. */
export const explanation = z.object({
  signature: z.object({
    finding: z.string(),
    part: z.union([part, z.enum(['signature', 'order'])]).nullable(),
    order: z.array(part),
    ours: z.string(),
  }),
  /** Why the data cannot be read; null where they can, or where that was not tried. */
  content: z.string().nullable(),
})
export type Explanation = z.infer<typeof explanation>

/** Of how many events that failed at most are handled again at once; the oldest first. */
export const REPLAYED_MAX = 5_000

const CURSOR_MAX = 1_000
const instant = z.iso.datetime({ error: 'time_invalid' })

/**
 * How what was delivered stands: it waits for the worker, had an effect, had none, was given up; or nothing was taken in the first
 * place. `checked` is an address check that was answered.
 */
export const deliveryState = z.enum(['waiting', 'done', 'ignored', 'failed', 'refused', 'checked'])
export type DeliveryState = z.infer<typeof deliveryState>

const narrowing = {
  event: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'not_valid')
    .optional(),
  /** Part of a trace id. */
  q: z.string().trim().max(100, 'too_long').optional(),
  /** From this moment on, and before that one. */
  from: instant.optional(),
  to: instant.optional(),
}

/** The query of `GET …/admin/deliveries`. `replayed`: whatever became of what was handled again. */
export const deliveriesQuery = z.strictObject({
  ...narrowing,
  state: z.enum([...deliveryState.options, 'replayed']).optional(),
  cursor: z.string().max(CURSOR_MAX).optional(),
})
export type DeliveriesQuery = z.infer<typeof deliveriesQuery>

/** Which events that failed; the query of `GET …/admin/deliveries/failed`. */
export const failedFilters = z.strictObject(narrowing)
export type FailedFilters = z.infer<typeof failedFilters>

/** How many there are; at most `REPLAYED_MAX`. */
export const failedCount = z.object({ count: z.number() })

/** The body that has them handled again, with the number that was confirmed. */
export const replayFailed = z.strictObject({ ...narrowing, count: z.number().int().min(1).max(REPLAYED_MAX) })
export type ReplayFailed = z.infer<typeof replayFailed>

export const deliveryParams = z.object({ id: z.uuid() })
/** The body of what needs none. */
export const nothing = z.strictObject({})

/** An event, or what never became one, with all attempts to deliver it. */
export const deliveredEvent = z.object({
  /** Of its row in the inbox, or of the first attempt. */
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  event: z.string().nullable(),
  traceId: z.string().nullable(),
  state: deliveryState,
  isCheck: z.boolean(),
  /** It came by an application of the operator, of which no bodies are kept. */
  isShared: z.boolean(),
  /** Attempts to deliver it, those of a flood that were only counted among them; the last one's verdict, status and time. */
  attempts: z.number(),
  lastVerdict: verdict.nullable(),
  lastStatus: z.number().nullable(),
  lastMs: z.number().nullable(),
  /** Attempts to handle it that failed, and with which code the last one did. */
  tries: z.number(),
  lastError: z.string().nullable(),
  replayedAt: z.iso.datetime().nullable(),
})
export type DeliveredEvent = z.infer<typeof deliveredEvent>

export const deliveryList = z.object({ items: z.array(deliveredEvent), nextCursor: z.string().nullable() })
export type DeliveryList = z.infer<typeof deliveryList>

/** One attempt to deliver. */
export const deliveryAttempt = z.object({
  id: z.uuid(),
  receivedAt: z.iso.datetime(),
  verdict,
  status: z.number(),
  answer: z.string(),
  durationMs: z.number(),
  headers: z.record(z.string(), z.string()),
  address: z.string().nullable(),
  requestId: z.uuid(),
  hasBody: z.boolean(),
  bodyBytes: z.number(),
  explanation: explanation.nullable(),
  alike: z.number(),
})
export type DeliveryAttempt = z.infer<typeof deliveryAttempt>

/** The same with its attempts, the newest first. */
export const deliveryStory = deliveredEvent.extend({
  /** When it happened, as it says, and when it was handled or given up. */
  operateTime: z.iso.datetime().nullable(),
  processedAt: z.iso.datetime().nullable(),
  attemptList: z.array(deliveryAttempt),
})
export type DeliveryStory = z.infer<typeof deliveryStory>

/** What came. */
export const openedDelivery = z.object({
  /** The event's JSON, decrypted; null of what was refused. */
  event: z.string().nullable(),
  /** The body of each attempt, or check_str. */
  bodies: z.array(z.object({ id: z.uuid(), text: z.string() })),
})
export type OpenedDelivery = z.infer<typeof openedDelivery>
