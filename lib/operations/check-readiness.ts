import 'server-only'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isOff, noteClock } from '@/lib/clock-offset'
import { decrypt, encrypt } from '@/lib/crypto'
import { withoutTenant } from '@/lib/db'
import { log } from '@/lib/log'

/** So long one answer stands for all who ask: asking costs a question to the database. */
const FRESH_MS = 1_000

type Word = 'ok' | 'failed'

/** What a balancer or a person on call may know; nothing in it is of a tenant. */
export interface Readiness {
  /** `degraded` still serves: it is for people, not for balancers. */
  status: 'ready' | 'degraded' | 'unready'
  checks: { database: Word; role: Word; migrations: Word; keys: Word; databaseClock: Word; tencentClock: Word }
}

interface Facts {
  now: number
  exempt: boolean
  migrations: string[]
}

// Next runs several copies of this module in one process.
const shared = globalThis as unknown as { consoleReadiness?: { until: number; asked: Promise<Readiness> } }

/** Whether this process can serve: asked once a second, whoever asks how often. */
export function checkReadiness(): Promise<Readiness> {
  const known = shared.consoleReadiness
  if (known && performance.now() < known.until) return known.asked
  const asked = check()
  shared.consoleReadiness = { until: performance.now() + FRESH_MS, asked }
  return asked
}

async function check(): Promise<Readiness> {
  const facts = await askDatabase()
  if (facts) noteClock('database', facts.now)
  const applied = new Set(facts?.migrations)
  const vital = {
    database: word(facts !== null),
    role: word(facts !== null && !facts.exempt),
    // More than this build knows is fine: the version after it migrates first.
    migrations: word(expectedMigrations().every((name) => applied.has(name))),
    keys: word(opensItsOwnSeal()),
  }
  const clocks = { databaseClock: word(!isOff('database')), tencentClock: word(!isOff('tencent')) }
  const isUnready = Object.values(vital).includes('failed')
  const isDegraded = Object.values(clocks).includes('failed')
  return { status: isUnready ? 'unready' : isDegraded ? 'degraded' : 'ready', checks: { ...vital, ...clocks } }
}

const word = (isFine: boolean): Word => (isFine ? 'ok' : 'failed')

/** The role, the migrations, and how far the database's clock is ahead, in seconds; null when it does not answer. */
async function askDatabase(): Promise<Facts | null> {
  try {
    const before = Date.now()
    const [row] = await withoutTenant().$queryRaw<(Omit<Facts, 'now'> & { now: number })[]>`
      select extract(epoch from clock_timestamp())::float8 as now, (rolsuper or rolbypassrls) as exempt,
             array(select migration_name from _prisma_migrations where finished_at is not null) as migrations
      from pg_roles where rolname = current_user`
    return row ? { ...row, now: row.now - (before + Date.now()) / 2_000 } : null
  } catch (err) {
    log.warn({ err }, 'the database does not answer')
    return null
  }
}

function expectedMigrations(): string[] {
  const entries = readdirSync(join(process.cwd(), 'prisma', 'migrations'), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

function opensItsOwnSeal(): boolean {
  const place = { owner: 'operator', row: 'readiness', field: 'probe' }
  try {
    return decrypt(encrypt('probe', place), place) === 'probe'
  } catch {
    return false
  }
}
