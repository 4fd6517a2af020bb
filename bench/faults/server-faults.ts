import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ask } from '@/test/faults/ask'
import type { DatabaseFault } from '@/test/faults/database-faults'

/** A PostgreSQL of our own. Somebody starts it again whenever it ends, see scripts/postgres/keep-server.mjs. */
export interface OwnServer {
  adminUrl: string
  dataDirectory: string
  /** A file system that holds nothing but its data; not there where none could be mounted. */
  disk?: string
}

/** People are at work when it comes. */
const LEAD_MS = 1_000
const RUNS_MS = 1_500
const POLL_MS = 50

/** It is stopped (as by `pg_ctl stop -m fast`) and started again, several times. */
export function serverRestarts({ adminUrl, dataDirectory }: OwnServer): DatabaseFault {
  return {
    title: 'it is restarted, again and again',
    strike: async (milliseconds) => {
      await wait(LEAD_MS)
      for (const end = performance.now() + milliseconds; performance.now() < end; await wait(RUNS_MS)) {
        const pid = serverPid(dataDirectory)
        process.kill(pid, 'SIGINT')
        while (isRunning(pid)) await wait(POLL_MS)
        await untilWell(adminUrl)
      }
    },
  }
}

/** What happens on a disk that is really full; none where there is no disk to fill. */
export function diskFaults({ adminUrl, disk }: OwnServer): DatabaseFault[] {
  if (disk === undefined) return []
  const ballast = join(disk, 'ballast')
  return [
    {
      title: 'its disk is full',
      strike: async (milliseconds) => {
        await beginSegment(adminUrl)
        await wait(LEAD_MS)
        fillUp(ballast)
        await wait(milliseconds)
        rmSync(ballast)
      },
    },
    {
      title: 'its log finds no room: it ends, and cannot start until there is some',
      strike: async (milliseconds) => {
        await wait(LEAD_MS)
        fillUp(ballast)
        await Promise.all([writeLog(adminUrl), wait(milliseconds)])
        rmSync(ballast)
        await untilWell(adminUrl)
      },
    },
  ]
}

/** Room in the log for some time, so that what has none is the data. */
async function beginSegment(adminUrl: string): Promise<void> {
  await ask(adminUrl, 'select pg_switch_wal()')
  await ask(adminUrl, 'checkpoint')
}

const BLOCK = Buffer.alloc(64 * 1_024)

function fillUp(file: string): void {
  const open = openSync(file, 'w')
  try {
    for (;;) writeSync(open, BLOCK)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(open)
  }
}

const SEGMENTS_MAX = 100

/** As somebody else who writes much: until the log needs a segment that it does not get. */
async function writeLog(adminUrl: string): Promise<void> {
  for (let count = 0; count < SEGMENTS_MAX; count++) {
    const written = await ask(adminUrl, `select pg_logical_emit_message(false, '', repeat('x', 16000000))`).catch(
      () => [],
    )
    if (written.length === 0) return
  }
  throw new Error('the log still finds room')
}

const serverPid = (dataDirectory: string): number =>
  Number(readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')[0])

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function untilWell(adminUrl: string): Promise<void> {
  const isWell = () =>
    ask(adminUrl, 'select').then(
      () => true,
      () => false,
    )
  while (!(await isWell())) await wait(POLL_MS)
}
