import { setTimeout as wait } from 'node:timers/promises'
import { deliver } from '@/test/sign-delivery'
import { balance } from './balance'

/** Tencent tries again after 1, 3 and 6 minutes; a minute is a second here. */
const RETRY_AFTER = [1_000, 3_000, 6_000]
/** How long Tencent waits for an answer. */
const DEADLINE = 5_000
const ACKNOWLEDGEMENT = 'successfully received callback'

/** What became of an event. */
export interface Sent {
  traceId: string
  /** Milliseconds from when its acknowledged attempt was due to the acknowledgement; null when none was. */
  latency: number | null
  attempts: number
}

interface Plan {
  /** The address at each of the web processes. */
  urls: readonly string[]
  token: string
  events: readonly { trace_id: string }[]
  perSecond: number
  /** After so many events one that was acknowledged is sent once more. */
  againEvery: number
}

/**
 * Sends events at an even rate, however fast they are answered: one that has to wait for a connection waits on the clock. What is
 * not acknowledged comes again, as from Tencent, but sooner. Each attempt is signed anew.
 */
export async function sendEvents({ urls, token, events, perSecond, againEvery }: Plan): Promise<Sent[]> {
  const [url = ''] = urls
  const proxy = balance(
    urls.map((each) => new URL(each).origin),
    DEADLINE,
  )
  const start = performance.now() + 100
  const sent = events.map(async (event, index) => {
    const due = start + (index * 1_000) / perSecond
    await until(due)
    const outcome = await sendOne(event, due)
    if (againEvery > 0 && index % againEvery === 0) await attempt(event)
    return outcome
  })
  const outcomes = await Promise.all(sent)
  await proxy.close()
  return outcomes

  async function sendOne(event: { trace_id: string }, due: number): Promise<Sent> {
    const traceId = event.trace_id
    for (let attempts = 1; ; attempts++) {
      const from = attempts === 1 ? due : performance.now()
      if (await attempt(event)) return { traceId, latency: performance.now() - from, attempts }
      const pause = RETRY_AFTER[attempts - 1]
      if (pause === undefined) return { traceId, latency: null, attempts }
      await until(due + pause)
    }
  }

  async function attempt(event: object): Promise<boolean> {
    const request = deliver(url, event, { token })
    const answer = await proxy.post(new URL(url).pathname, Object.fromEntries(request.headers), await request.text())
    return answer?.status === 200 && answer.text === ACKNOWLEDGEMENT
  }
}

const until = (moment: number): Promise<void> => wait(Math.max(0, moment - performance.now()))
