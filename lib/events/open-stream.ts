import 'server-only'
import { isPermitted } from '@/lib/auth/permissions'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import type { PersonContext } from '@/lib/tenants/context'
import { hearsOfMeetings } from '@/lib/webhooks/subscriptions'
import { countStreams, isEnding, type Subscriber, subscribe } from './hub'

/** A browser has one for each tenant; the rest is for other devices, and for those that went without a word. */
const STREAMS_PER_PERSON = 10
const STREAMS_PER_PROCESS = 5_000
/** What waits for a slow reader; some hundred hints. */
const QUEUE_BYTES = 16_384
/** Proxies keep a line that says something within a minute. */
const PING_MS = 15_000
const RECHECK_MS = 30_000
/** Pages that were cut off together do not come back, or read everything anew, in the same moment. */
const RETRY_FROM_MS = 1_000
const SPREAD_MS = 2_000

/**
 * Opens the stream of a page: hints as server-sent events. `ready` when changes are heard of from now on, and whether Tencent tells of
 * those that are made there; `lost` while they are not; `over` when its person is not signed in any more as who they were, which is
 * made sure of every half minute and at once when something of them changes. Throws AppError `rate_limited` and `unavailable`.
 */
export function openStream(ctx: PersonContext, isStillIn: () => Promise<boolean>): ReadableStream<Uint8Array> {
  const who = { tenantId: ctx.tenant.id, membershipId: ctx.actor.membershipId }
  if (countStreams(who) >= STREAMS_PER_PERSON)
    throw new AppError('rate_limited', 'this person has enough streams', { retryAfterSeconds: 60 })
  if (isEnding() || countStreams() >= STREAMS_PER_PROCESS)
    throw new AppError('unavailable', 'this process takes no more streams', { retryAfterSeconds: 60 })
  let stop = () => {}
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = run(controller, { ctx, isStillIn })
      },
      cancel: () => stop(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: QUEUE_BYTES }),
  )
}

interface Page {
  ctx: PersonContext
  isStillIn: () => Promise<boolean>
}

/** Feeds one stream until it is stopped from either side. */
function run(controller: ReadableStreamDefaultController<Uint8Array>, { ctx, isStillIn }: Page): () => void {
  const encoder = new TextEncoder()
  let isOpen = true
  const close = () => {
    if (!isOpen) return
    isOpen = false
    stop()
    controller.close()
  }
  /** Whoever does not read is let go, with what waits for them: their page reads everything anew when it comes back. */
  const send = (text: string) => {
    if (!isOpen) return
    if ((controller.desiredSize ?? 0) > 0) return controller.enqueue(encoder.encode(`${text}\n\n`))
    metrics().hints.inc({ outcome: 'too_slow' })
    close()
  }
  const event = (name: string, data: object = {}) => send(`event: ${name}\ndata: ${JSON.stringify(data)}`)
  let wasLost = false
  let greeting: ReturnType<typeof setTimeout> | undefined
  const lose = () => {
    wasLost = true
    clearTimeout(greeting)
    event('lost')
  }
  const recheck = oneAtATime(async () => {
    if (!isOpen || (await isStillIn())) return
    event('over')
    close()
  })
  const subscriber: Subscriber = {
    tenantId: ctx.tenant.id,
    membershipId: ctx.actor.membershipId,
    isAdmin: isPermitted(ctx.actor.role, 'accounts:read'),
    hear: (hint) => send(`data: ${JSON.stringify(hint)}`),
    tune: (isHeard) => {
      if (isHeard) greeting = setTimeout(() => void greet(ctx, event), wasLost ? Math.random() * SPREAD_MS : 0)
      else lose()
    },
    doubt: recheck,
    end: close,
  }
  send(`retry: ${Math.round(RETRY_FROM_MS + Math.random() * SPREAD_MS)}`)
  const timers = [setInterval(() => event('ping'), PING_MS), setInterval(recheck, RECHECK_MS)]
  const unsubscribe = subscribe(subscriber)
  const stop = () => {
    isOpen = false
    for (const timer of timers) clearInterval(timer)
    clearTimeout(greeting)
    unsubscribe()
  }
  return stop
}

async function greet({ tenant, connection }: PersonContext, event: (name: string, data: object) => void) {
  const told = await hearsOfMeetings(tenant.id, connection?.appId).catch(() => false)
  event('ready', { told })
}

/** Runs `work`, and once more if it is asked for meanwhile. What fails is left to the next time. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false
  let isAskedAgain = false
  const run = async () => {
    if (running) {
      isAskedAgain = true
      return
    }
    running = true
    do {
      isAskedAgain = false
      await work().catch((err: unknown) => log.warn({ err }, 'a stream could not be checked'))
    } while (isAskedAgain)
    running = false
  }
  return () => void run()
}
