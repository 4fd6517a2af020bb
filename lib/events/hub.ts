import 'server-only'
import { log } from '@/lib/log'
import { metrics } from '@/lib/metrics'
import { type Listening, listen } from './listen'
import { type Hint, type SentHint, sentHint } from './schema'

/** An open stream, as the hub sees it. */
export interface Subscriber {
  tenantId: string
  membershipId: string
  isAdmin: boolean
  hear(hint: Hint): void
  /** Whether changes are heard of. */
  tune(isHeard: boolean): void
  /** Something of its person changed: are they still who they were? */
  doubt(): void
  /** The process stops. */
  end(): void
}

interface Hub {
  byTenant: Map<string, Set<Subscriber>>
  listening?: Listening
  isHeard: boolean
  isEnding: boolean
}

// Next runs several copies of this module in one process; there is one connection that listens, for all of them.
const shared = globalThis as unknown as { consoleEvents?: Hub }

const hub = (): Hub => {
  shared.consoleEvents ??= { byTenant: new Map(), isHeard: false, isEnding: false }
  return shared.consoleEvents
}

const all = (): Subscriber[] => [...hub().byTenant.values()].flatMap((streams) => [...streams])

/** How many streams this process has, and how many of them are one person's. */
export function countStreams(who?: { tenantId: string; membershipId: string }): number {
  const { byTenant } = hub()
  if (!who) return [...byTenant.values()].reduce((sum, streams) => sum + streams.size, 0)
  const streams = byTenant.get(who.tenantId) ?? new Set()
  return [...streams].filter(({ membershipId }) => membershipId === who.membershipId).length
}

/** Gives a stream the hints that are for it, until what is returned is called. */
export function subscribe(subscriber: Subscriber): () => void {
  const { byTenant } = hub()
  const streams = byTenant.get(subscriber.tenantId) ?? new Set()
  byTenant.set(subscriber.tenantId, streams.add(subscriber))
  metrics().streams.set({}, countStreams())
  if (hub().isHeard) subscriber.tune(true)
  startListening()
  return () => {
    streams.delete(subscriber)
    if (streams.size === 0 && byTenant.get(subscriber.tenantId) === streams) byTenant.delete(subscriber.tenantId)
    metrics().streams.set({}, countStreams())
  }
}

function startListening(): void {
  const own = hub()
  own.listening ??= listen({
    onReady: () => tune(true),
    onLost: () => tune(false),
    onMessage: (payload) => deliver(payload),
    isWanted: () => {
      if (own.byTenant.size > 0) return true
      // Whoever comes next begins anew.
      own.listening = undefined
      return false
    },
  })
}

function tune(isHeard: boolean): void {
  if (hub().isHeard === isHeard) return
  hub().isHeard = isHeard
  for (const subscriber of all()) subscriber.tune(isHeard)
}

function deliver(payload: string): void {
  const sent = parse(payload)
  if (!sent) return
  for (const subscriber of hub().byTenant.get(sent.tenant) ?? []) {
    if (!isFor(sent, subscriber)) continue
    subscriber.hear(forSubscriber(sent.hint, subscriber))
    metrics().hints.inc({ outcome: 'sent' })
    if (sent.hint.noun === 'membership' && isNamed(sent, subscriber)) subscriber.doubt()
  }
}

function parse(payload: string): SentHint | undefined {
  try {
    return sentHint.parse(JSON.parse(payload))
  } catch {
    metrics().hints.inc({ outcome: 'unreadable' })
    log.warn('a hint could not be read')
    return undefined
  }
}

const isNamed = ({ to }: SentHint, { membershipId }: Subscriber): boolean =>
  to === undefined || (to.members?.includes(membershipId) ?? false)

const isFor = (sent: SentHint, subscriber: Subscriber): boolean =>
  isNamed(sent, subscriber) || (subscriber.isAdmin && sent.to?.admins === true)

function forSubscriber(hint: Hint, { membershipId }: Subscriber): Hint {
  const isAboutMember = hint.noun === 'membership' || hint.noun === 'connection'
  return isAboutMember && hint.id === membershipId ? { ...hint, yours: true } : hint
}

/** Whether this process stops. */
export const isEnding = (): boolean => hub().isEnding

/** Ends all streams of this process and opens no more; their pages connect again, to another one. */
export function endStreams(): void {
  hub().isEnding = true
  for (const subscriber of all()) subscriber.end()
}

/** Stops listening; for the end of a process and for tests. */
export async function stopListening(): Promise<void> {
  const { listening } = hub()
  await listening?.end()
  delete shared.consoleEvents
}
