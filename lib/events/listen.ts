import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { env } from '@/lib/env'
import { log } from '@/lib/log'
import { CHANNEL } from './notify'

/** A line that is dead without a word is noticed by then. */
const BEAT_MS = 15_000
const ANSWER_MS = 5_000
const FIRST_WAIT_MS = 200
const LONGEST_WAIT_MS = 5_000

interface Ears {
  /** From now on nothing is missed; what was before may have been. */
  onReady: () => void
  /** Nothing is heard until it is ready again. */
  onLost: () => void
  onMessage: (payload: string) => void
  /** Whether anybody would listen to a new connection. */
  isWanted: () => boolean
}

/** The one connection of this process on which PostgreSQL tells of changes. */
export interface Listening {
  end(): Promise<void>
}

/** Listens until it is ended, or was cut off while nobody wants to hear anything; connects again with growing pauses. */
export function listen(ears: Ears): Listening {
  const ending = new AbortController()
  const running = run(ears, ending.signal)
  return {
    async end() {
      ending.abort()
      await running
    },
  }
}

async function run(ears: Ears, signal: AbortSignal): Promise<void> {
  let failures = 0
  do {
    try {
      await hear(
        {
          ...ears,
          onReady: () => {
            failures = 0
            ears.onReady()
          },
        },
        signal,
      )
      if (!signal.aborted) log.warn('the connection that hears of changes was cut off')
    } catch (err) {
      if (failures === 0) log.warn({ err }, 'changes are not heard of')
    }
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures)
    failures += 1
    await wait(longest * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined)
  } while (!signal.aborted && ears.isWanted())
}

/** One connection, from its beginning to its end. */
async function hear({ onReady, onLost, onMessage }: Ears, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({
    // A pooler in transaction mode would not keep the session that listens.
    connectionString: env().DIRECT_DATABASE_URL ?? env().DATABASE_URL,
    application_name: 'console-events',
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
    keepAlive: true,
  })
  const over = new AbortController()
  client.once('error', () => over.abort())
  client.once('end', () => over.abort())
  client.on('notification', ({ payload }) => onMessage(payload ?? ''))
  try {
    await client.connect()
    await client.query(`set idle_session_timeout = 0; listen ${CHANNEL}`)
    onReady()
    await beat(client, AbortSignal.any([signal, over.signal]))
  } finally {
    onLost()
    await client.end().catch(() => undefined)
  }
}

/** Asks now and then whether the line still stands; resolves when it does not, or is not to. */
async function beat(client: pg.Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await wait(BEAT_MS, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) return
    await client.query('select 1')
  }
}
