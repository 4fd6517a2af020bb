import { createHash } from 'node:crypto'
import { z } from 'zod'
import { parseJson } from '../json'
import { UnreadableDeliveryError } from './decode-data'
import { readOperateTime } from './read-operate-time'

/** One entry of an event's payload, with everything Tencent put there. */
export type EventEntry = Record<string, unknown>

/** What every event has, whatever else it says. */
export interface WebhookEvent {
  /** Such as `meeting.started`; it need not be one we know. */
  name: string
  /** The same across deliveries of one event. */
  traceId: string
  /** The examples have one entry; there may be more. */
  entries: EventEntry[]
  /** When the first entry happened; null when the event does not say it. */
  at: Date | null
}

const envelope = z.looseObject({
  event: z.string().regex(/^[\w.-]{1,100}$/),
  trace_id: z.unknown().optional(),
  unique_sequence: z.unknown().optional(),
  payload: z.array(z.unknown()).catch([]),
})

const entry = z.record(z.string(), z.unknown())

/**
 * Reads a decoded event. Unknown names and fields are fine, what has no name is no event: UnreadableDeliveryError. `data` is the
 * delivery's text; its hash stands in where the event has no id.
 */
export function readEvent(value: unknown, data: string): WebhookEvent {
  const parsed = envelope.safeParse(value)
  if (!parsed.success) throw new UnreadableDeliveryError()
  const { event: name, trace_id, unique_sequence, payload } = parsed.data
  const entries = payload.filter((item): item is EventEntry => entry.safeParse(item).success)
  const traceId = readId(trace_id) ?? readId(unique_sequence) ?? hash(data)
  return { name, traceId, entries, at: readOperateTime(entries[0]?.operate_time) }
}

/** An id that is a plain word stays; another one is hashed, so that it can be stored whatever it is. */
function readId(value: unknown): string | null {
  const id = typeof value === 'number' ? String(value) : value
  if (typeof id !== 'string' || id === '') return null
  return /^[\x21-\x7e]{1,100}$/.test(id) ? id : hash(id)
}

const hash = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** Reads an event from its JSON text, as it was stored. */
export const parseEvent = (text: string): WebhookEvent => readEvent(parseJson(text), text)
