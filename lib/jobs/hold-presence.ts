import 'server-only'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { log } from '@/lib/log'

const BEAT_MS = 5_000

/** A machine that is gone without a word is noticed by the server after some 25 s. */
const SESSION = `set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3;
  set idle_session_timeout = 0`
const HOLD = `select bool_and(pg_try_advisory_lock(hashtextextended(id, 0))) as held from unnest($1::text[]) id`

/**
 * What is locked for longer than a worker takes to show that it lives, by one that does not. The lock of each goes back at the
 * end of the statement. Our own would be given to us once more, so we are left out.
 */
const RELEASE = `
  with lockers as (
    select locked_by as id from graphile_worker._private_jobs where locked_at < now() - interval '5 seconds'
    union
    select locked_by from graphile_worker._private_job_queues where locked_at < now() - interval '5 seconds'
  ), gone as materialized (
    select id from lockers where id <> all ($1::text[]) and pg_try_advisory_xact_lock(hashtextextended(id, 0))
  )
  select id, graphile_worker.force_unlock_workers(array[id]) from gone`

/** A worker that shows that it lives, until it is told to end. */
export interface Presence {
  end(): Promise<void>
}

/**
 * Shows all other workers that this one lives, under every id by which it takes jobs, by locks of a database session that ends
 * with the process, and gives the jobs of those that do not live any more to whoever is there: at once and every few seconds.
 * Resolves when it is shown.
 */
export async function holdPresence(ids: readonly string[], connectionString: string): Promise<Presence> {
  const ending = new AbortController()
  let client = await open(ids, connectionString)
  const beating = beat()
  return {
    async end() {
      ending.abort()
      await beating
      await client.end().catch(() => undefined)
    },
  }

  async function beat(): Promise<void> {
    while (!ending.signal.aborted) {
      try {
        const { rows } = await client.query<{ id: string }>(RELEASE, [ids])
        if (rows.length > 0)
          log.warn({ workers: rows.map(({ id }) => id) }, 'jobs of ended workers are given out again')
      } catch (err) {
        log.warn({ err }, 'the worker lost the session that shows that it lives')
        await client.end().catch(() => undefined)
        client = await open(ids, connectionString).catch(() => client)
      }
      await wait(BEAT_MS, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  }
}

async function open(ids: readonly string[], connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000, keepAlive: true })
  // What ends the session shows at the next beat.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query(SESSION)
    const { rows } = await client.query<{ held: boolean }>(HOLD, [ids])
    if (!rows[0]?.held) throw new Error('another session holds the presence of this worker')
    return client
  } catch (error) {
    await client.end()
    throw error
  }
}
