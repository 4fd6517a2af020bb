import { setTimeout as wait } from 'node:timers/promises'
import { control, makeTenant, type TestTenant } from '../make-tenant'
import { ask } from './ask'
import { BusyPerson, signInAll, type Told } from './busy-person'
import { compare } from './compare'

/** Something that happens to a database; it is over when the promise resolves. */
export interface DatabaseFault {
  title: string
  strike: (milliseconds: number) => Promise<void>
}

/** What people were told while it lasted, and what was wrong afterwards. */
export interface DatabaseRow extends Record<Told, number> {
  title: string
  /** What some were told that is not so. */
  wrong: string[]
  /** How often somebody pressed in vain. */
  vain: number
  /** From the end of the fault until everybody had their list, in ms. */
  recovery: number
}

interface Trial {
  /** How long the fault lasts. */
  milliseconds: number
  people: number
  /** Every so many ms somebody begins. */
  everyMs: number
}

/** A refresh takes so long to be answered, so that a fault may fall between answer and commit. */
const REFRESH_MS = 300

/** Lets people work while a fault strikes their database. Everybody's access token has just ended. */
export async function tryDatabaseFault(
  sandbox: { origin: string },
  fault: DatabaseFault,
  trial: Trial,
): Promise<DatabaseRow> {
  const members = Array.from({ length: trial.people }, (_, index) => ({
    userid: `person-${index}`,
    role: 'MEMBER' as const,
  }))
  const made = await makeTenant({ sandbox, members })
  const people = members.map(({ userid }) => new BusyPerson(made.person(userid)))
  await signInAll(people)
  await endTokens(sandbox, made)
  const striking = fault.strike(trial.milliseconds)
  const working = Promise.all(people.map((busy, index) => work(busy, index, trial)))
  await striking
  const over = performance.now()
  await Promise.all(people.map((busy) => busy.subjects()))
  const recovery = performance.now() - over
  await working
  const wrong = await Promise.all(people.map(async (busy) => compare(busy, await busy.subjects())))
  const vain = people.flatMap(({ codes }) => codes).length
  const told = people.flatMap((busy) => Object.values(busy.told))
  const count = (one: Told) => told.filter((each) => each === one).length
  const counts = { done: count('done'), refused: count('refused'), unknown: count('unknown') }
  return { title: fault.title, ...counts, vain, wrong: wrong.flat(), recovery }
}

async function endTokens(sandbox: { origin: string }, { people }: TestTenant): Promise<void> {
  for (const { openId } of Object.values(people)) {
    await control(sandbox, 'POST', '/tokens/expire', { openId })
    const latency = { operation: 'refreshToken', openId, phase: 'after', kind: 'latency', value: REFRESH_MS }
    await control(sandbox, 'POST', '/faults', latency)
  }
}

/** One after the other, each at another moment of the fault. */
async function work(busy: BusyPerson, index: number, { everyMs }: Trial): Promise<void> {
  await wait(index * everyMs)
  if ((await busy.do('create')) !== 'done') return
  await busy.do('list')
  await busy.do('edit')
  if (index % 2 === 0) await busy.do('cancel')
}

/** What can be done to one database of a server from outside. */
export function databaseFaults(adminUrl: string): DatabaseFault[] {
  const name = new URL(adminUrl).pathname.slice(1)
  const outside = new URL(adminUrl)
  outside.pathname = '/postgres'
  const cut = () =>
    ask(outside.href, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
  const allow = (isAllowed: boolean) => ask(outside.href, `alter database "${name}" allow_connections ${isAllowed}`)
  return [
    {
      title: 'connections are cut, again and again',
      strike: async (milliseconds) => {
        for (let past = 0; past < milliseconds; past += 200) {
          await cut()
          await wait(200)
        }
      },
    },
    {
      title: 'nobody is let in, as during a restart',
      strike: async (milliseconds) => {
        await wait(300)
        await allow(false)
        await cut()
        await wait(milliseconds)
        await allow(true)
      },
    },
    {
      title: 'every write is refused, as on a full disk',
      strike: async (milliseconds) => {
        await ask(adminUrl, fillDisk)
        await wait(milliseconds)
        await ask(adminUrl, emptyDisk)
      },
    },
    {
      title: 'what it holds is locked',
      strike: async (milliseconds) => {
        const tables = `"Connection", "IdempotencyKey", "AuditEvent"`
        await ask(adminUrl, `begin; lock table ${tables}; select pg_sleep(${milliseconds / 1_000}); commit`)
      },
    },
    {
      title: 'its processes stand still',
      strike: async (milliseconds) => {
        const backends = await ask<{ pid: number }>(
          outside.href,
          `select pid from pg_stat_activity where datname = '${name}'`,
        )
        const signal = (one: NodeJS.Signals) => {
          for (const { pid } of backends) send(pid, one)
        }
        signal('SIGSTOP')
        await wait(milliseconds)
        signal('SIGCONT')
      },
    },
  ]
}

/** One process of the server dies: PostgreSQL throws everybody out and recovers from its log. For a server of one's own. */
export function databaseCrash(adminUrl: string): DatabaseFault {
  return {
    title: 'it crashes, and recovers from its log',
    strike: async () => {
      await wait(500)
      const [victim] = await ask<{ pid: number }>(
        adminUrl,
        `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() limit 1`,
      )
      if (victim) send(victim.pid, 'SIGKILL')
    },
  }
}

const tables = `select oid::regclass as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`
const fillDisk = `
  create or replace function disk_is_full() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = '53100';
  end $$;
  do $$ declare t record; begin for t in ${tables} loop
    execute format('create trigger disk_is_full before insert or update on %s for each row execute function disk_is_full()', t.name);
  end loop; end $$`
const emptyDisk = `
  do $$ declare t record; begin for t in ${tables} loop
    execute format('drop trigger if exists disk_is_full on %s', t.name);
  end loop; end $$`

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It has ended meanwhile.
  }
}
