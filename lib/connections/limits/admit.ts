import 'server-only'
import { AppError } from '@/lib/errors'
import { metrics } from '@/lib/metrics'
import type { Limit } from './limits-of'
import { takeTokens } from './take-tokens'

interface Waiter {
  admit(): void
  refuse(error: unknown): void
  /** By `performance.now()`. */
  until: number
}

/** A bucket as this process sees it. */
interface Queue {
  /** Calls that may still be made before the database is asked; none while the bucket is nearly empty. */
  credit: number
  debt: number
  waiting: Waiter[]
  isServed: boolean
  /** Before that nobody gets anything, by `performance.now()`. */
  readyAt: number
  usedAt: number
}

/** Less than this part left, and every call asks. */
const NEARLY_EMPTY = 0.25
const QUEUES_MAX = 5_000
const IDLE_MS = 300_000

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleQueues?: Map<string, Queue> }

/**
 * Lets a call go as soon as the limit allows, in the order of coming, or throws AppError with `retryAfterSeconds` at once
 * when that would take longer than `patienceMs`. Most calls go on credit, without asking the database.
 */
export async function admit(limit: Limit, patienceMs: number): Promise<void> {
  const queue = queueOf(limit)
  if (!queue.isServed && queue.credit > 0) {
    queue.credit--
    queue.debt++
    return
  }
  // Only time refills a bucket: until then there is nothing to ask.
  const isEmpty = queue.readyAt > performance.now()
  const wait = isEmpty ? waitOf(limit, queue.readyAt, queue.waiting.length) : 0
  // More than a full bucket holds would wait in vain.
  if (wait > patienceMs || queue.waiting.length >= limit.capacity) throw refused(limit, wait)
  metrics().limitWaits.inc({ limit: limit.kind, outcome: 'waited' })
  await new Promise<void>((resolve, reject) => {
    queue.waiting.push({ admit: resolve, refuse: reject, until: performance.now() + patienceMs })
    if (!queue.isServed) void serve(limit, queue)
  })
}

/** Tells this process that a bucket is to be asked about again. */
export function spendCredit(limit: Limit): void {
  queueOf(limit).credit = 0
}

function queueOf({ tenantId, subjectId, kind, credit }: Limit): Queue {
  shared.consoleQueues ??= new Map()
  const queues = shared.consoleQueues
  if (queues.size > QUEUES_MAX) forgetIdle(queues)
  const key = `${tenantId}/${subjectId}/${kind}`
  const queue = queues.get(key) ?? { credit, debt: 0, waiting: [], isServed: false, readyAt: 0, usedAt: 0 }
  queue.usedAt = performance.now()
  queues.set(key, queue)
  return queue
}

function forgetIdle(queues: Map<string, Queue>): void {
  const oldest = performance.now() - IDLE_MS
  for (const [key, { usedAt, isServed }] of queues) if (!isServed && usedAt < oldest) queues.delete(key)
}

/** One asks for all that wait, so that a crowd is one statement. */
async function serve(limit: Limit, queue: Queue): Promise<void> {
  queue.isServed = true
  try {
    while (queue.waiting.length > 0) {
      const { debt } = queue
      const { granted, tokens, blocked } = await takeTokens(limit, { debt, want: queue.waiting.length })
      queue.debt -= debt
      for (const { admit } of queue.waiting.splice(0, granted)) admit()
      queue.credit = blocked > 0 || tokens < limit.capacity * NEARLY_EMPTY ? 0 : limit.credit
      // Who came during the statement is in the next one.
      if (granted > 0 || queue.waiting.length === 0) continue
      const missing = Math.max(0, 1 - tokens) / limit.perSecond
      queue.readyAt = performance.now() + Math.max(blocked, missing) * 1_000
      refuseImpatient(limit, queue, queue.readyAt)
      if (queue.waiting.length > 0) await sleepUntil(queue.readyAt)
    }
  } catch (error) {
    for (const { refuse } of queue.waiting.splice(0)) refuse(error)
  } finally {
    queue.isServed = false
  }
}

function refuseImpatient(limit: Limit, queue: Queue, readyAt: number): void {
  const patient: Waiter[] = []
  for (const waiter of queue.waiting) {
    const wait = waitOf(limit, readyAt, patient.length)
    if (performance.now() + wait > waiter.until) waiter.refuse(refused(limit, wait))
    else patient.push(waiter)
  }
  queue.waiting = patient
}

/** How long somebody waits who has so many before them, in ms. */
const waitOf = ({ perSecond }: Limit, readyAt: number, before: number): number =>
  Math.max(0, readyAt - performance.now()) + (before / perSecond) * 1_000

function refused({ kind, refusal }: Limit, waitMs: number): AppError {
  metrics().limitWaits.inc({ limit: kind, outcome: 'refused' })
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000))
  return new AppError(refusal, `our own limit: ${kind}`, { retryAfterSeconds })
}

const sleepUntil = (moment: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(1, moment - performance.now())))
