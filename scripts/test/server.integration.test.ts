import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest'

const program = join(import.meta.dirname, 'hold-server.mjs')
let folder: string
let holders: ChildProcess[]

beforeEach(() => {
  folder = mkdtempSync(join(inject('temporaryFolder'), 'server-'))
  chmodSync(folder, 0o711)
  holders = []
})

afterEach(async () => {
  for (const holder of holders) await end(holder)
  rmSync(folder, { recursive: true, force: true })
})

async function end(holder: ChildProcess) {
  if (holder.exitCode !== null || holder.signalCode !== null) return
  const gone = once(holder, 'exit')
  holder.stdin?.end()
  await gone
}

/** Starts a server through our scripts; resolves to the starter and the server's pid once it takes connections. */
async function hold(): Promise<{ holder: ChildProcess; server: number }> {
  const holder = spawn(process.execPath, [program, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  holders.push(holder)
  const [line] = (await once(holder.stdout, 'data')) as [Buffer]
  return { holder, server: Number(line.toString()) }
}

async function ask(statement: string) {
  const client = new pg.Client({
    host: join(folder, 'socket'),
    user: 'postgres',
    password: 'test',
    database: 'postgres',
  })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

const processFile = () => join(folder, 'postgres', 'postmaster.pid')

it('ends with a starter that is killed, and loses nothing', async () => {
  const first = await hold()
  await ask('create table kept as select 1 as answer')
  first.holder.kill('SIGKILL')
  // A server that shuts down properly takes its process file away.
  await vi.waitFor(() => expect(existsSync(processFile())).toBe(false), { timeout: 15_000, interval: 50 })

  await hold()
  expect(await ask('select answer from kept')).toEqual([{ answer: 1 }])
})

it('comes back after the server itself was killed', async () => {
  const first = await hold()
  await ask('create table kept as select 1 as answer')
  process.kill(first.server, 'SIGKILL')
  await end(first.holder)

  await hold()
  expect(await ask('select answer from kept')).toEqual([{ answer: 1 }])
})

it('stops a server that was left running on the same data', async () => {
  const left = await hold()
  const second = await hold()
  expect(await ask('select pg_backend_pid() is not null as answers')).toEqual([{ answers: true }])
  expect(second.server).not.toBe(left.server)
})

it('starts although the process file names a process that is not PostgreSQL', async () => {
  await end((await hold()).holder)
  writeFileSync(processFile(), `${process.pid}\n`)
  await hold()
  expect(await ask('select 1 as answer')).toEqual([{ answer: 1 }])
})

it('makes the cluster again when making it was interrupted', async () => {
  mkdirSync(join(folder, 'postgres.unfinished', 'cluster'), { recursive: true })
  writeFileSync(join(folder, 'postgres.unfinished', 'cluster', 'PG_VERSION'), '18\n')
  await hold()
  expect(await ask('select 1 as answer')).toEqual([{ answer: 1 }])
  expect(existsSync(join(folder, 'postgres.unfinished'))).toBe(false)
})
