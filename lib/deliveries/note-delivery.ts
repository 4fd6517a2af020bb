import 'server-only'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { problemDocument } from '@/lib/problem-document'
import { RefusedDelivery } from '@/lib/webhooks/refused-delivery'
import type { NotedDelivery } from './noted-delivery'
import type { Verdict } from './schema'
import { type OfKey, writeDeliveries } from './write-deliveries'

const FLUSH_MS = 1_000
/** So many, and so many bytes of them, at most wait to be written; a database that stands still must not take the memory. */
const KEPT_MAX = 5_000
const BYTES_MAX = 32 * 1024 * 1024
/** So much of what came is kept of each. */
const BODY_MAX = 64 * 1024
/** So many of a kind are kept of an address between two writings; of the others it is known how many. */
const REFUSED_AT_ONCE = 10
const KNOWN_AT_ONCE = 300
/** What is no delivery at all can come to addresses of nobody: so many addresses are looked up for it. */
const LOOKED_UP_MAX = 20

/** What helps to understand a delivery. No cookies and nothing that signs anybody in. */
const keptHeaders = ['timestamp', 'nonce', 'signature', 'content-type', 'content-length', 'user-agent', 'x-tc-trace']
const HEADER_MAX = 300

/** A delivery on its way through the intake, which adds what it finds out. */
export interface Attempt {
  kind: 'event' | 'check'
  key: string
  now: Date
  requestId: string
  address?: string
  request: Request
  /** What came: the body, or the checked text. */
  bytes: Buffer
  data?: string
  event?: { name: string; traceId: string }
  /** For each tenant it concerns, whether it was new there. */
  stored?: ReadonlyMap<string, boolean>
}

interface DeliveryLog {
  ofKeys: Map<string, OfKey>
  count: number
  bytes: number
  lookedUp: number
  dropped: number
  timer?: NodeJS.Timeout
}

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleDeliveryLog?: DeliveryLog }

/** Answers a delivery, and notes for the delivery log what came and what was answered; nothing waits for that. */
export async function withDeliveryNoted(attempt: Attempt, work: () => Promise<string>): Promise<string> {
  try {
    const answer = await work()
    note(attempt, { verdict: takenAs(attempt), status: 200, answer })
    return answer
  } catch (error) {
    if (error instanceof AppError) noteRefusal(attempt, error)
    throw error
  }
}

const takenAs = ({ kind, stored }: Attempt): Verdict => {
  if (kind === 'check') return 'checked'
  return [...(stored?.values() ?? [])].includes(true) ? 'stored' : 'known'
}

function noteRefusal(attempt: Attempt, error: AppError): void {
  const step = error instanceof RefusedDelivery ? error.step : 'unavailable'
  if (step === 'address') return
  note(attempt, { verdict: step, status: error.status, answer: problemDocument(error, attempt.requestId) })
}

function note(attempt: Attempt, outcome: Pick<NotedDelivery, 'verdict' | 'status' | 'answer'>): void {
  const { key, now, kind, bytes, data, request, event, stored, requestId, address } = attempt
  shared.consoleDeliveryLog ??= { ofKeys: new Map(), count: 0, bytes: 0, lookedUp: 0, dropped: 0 }
  const noted = shared.consoleDeliveryLog
  const ofKey = admit(noted, key, outcome.verdict, bytes.length)
  if (!ofKey) return
  const header = (name: string) => request.headers.get(name) ?? ''
  ofKey.kept.push({
    ...{ key, at: now, durationMs: Math.max(0, Date.now() - now.getTime()), isCheck: kind === 'check', ...outcome },
    headers: headersOf(request),
    signed: {
      ...{ timestamp: header('timestamp'), nonce: header('nonce'), signature: header('signature') },
      data: data ?? null,
    },
    body: Buffer.from(bytes.subarray(0, BODY_MAX)),
    bodyBytes: bytes.length,
    event: event ? { name: event.name, traceId: event.traceId } : null,
    tenants: stored ?? new Map(),
    requestId,
    address: address ?? null,
  })
  noted.count++
  noted.bytes += 2 * bytes.length
  noted.timer ??= setTimeout(() => void flushDeliveries(), FLUSH_MS).unref()
}

/** Where another one may be noted; undefined where it is only counted, or not even that. */
function admit(noted: DeliveryLog, key: string, verdict: Verdict, bytes: number): OfKey | undefined {
  let ofKey = noted.ofKeys.get(key)
  if (!ofKey) {
    if (verdict === 'body' && noted.lookedUp++ >= LOOKED_UP_MAX) return undefined
    ofKey = { kept: [], come: new Map() }
    noted.ofKeys.set(key, ofKey)
  }
  const isFull = noted.count >= KEPT_MAX || noted.bytes + 2 * bytes > BYTES_MAX
  if (isFull) {
    noted.dropped++
    return undefined
  }
  const come = (ofKey.come.get(verdict) ?? 0) + 1
  ofKey.come.set(verdict, come)
  return come <= mostAtOnce(verdict) ? ofKey : undefined
}

function mostAtOnce(verdict: Verdict): number {
  if (verdict === 'stored') return KEPT_MAX
  return verdict === 'known' ? KNOWN_AT_ONCE : REFUSED_AT_ONCE
}

const headersOf = ({ headers }: Request): Record<string, string> =>
  Object.fromEntries(
    keptHeaders.flatMap((name) => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value.slice(0, HEADER_MAX)]]
    }),
  )

/** Writes what was noted; at the end of a process too. What cannot be written is lost, and that is logged. */
export async function flushDeliveries(): Promise<void> {
  const noted = shared.consoleDeliveryLog
  delete shared.consoleDeliveryLog
  if (!noted) return
  clearTimeout(noted.timer)
  if (noted.dropped > 0) log.warn({ dropped: noted.dropped }, 'more deliveries than the delivery log can take')
  for (const [key, ofKey] of noted.ofKeys) {
    try {
      await writeDeliveries(key, ofKey)
    } catch (err) {
      log.warn({ err, deliveries: ofKey.kept.length }, 'the delivery log was not written')
    }
  }
}
