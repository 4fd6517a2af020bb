import { fork } from 'node:child_process'
import { on } from 'node:events'
import { programOf } from './program-of'

/** Which list of whom is to be read to its end. */
export interface ReadingTask {
  tenantId: string
  membershipId: string
  /** Of the sandbox, whose calls are counted. */
  origin: string
  list: 'upcoming' | 'ended'
  range: { from: string; to: string }
}

/** One page as it was read. */
export interface ReadPage {
  ids: string[]
  /** Calls of the platform that it took. */
  calls: number
  isWhole: boolean
  /** Bytes in use after a garbage collection; not after every page. */
  heap?: number
}

type Report = 'ready' | 'done' | { failed: string } | ReadPage

/** Reads a list in a process that does nothing else, in the environment of the test (test/environment.ts). */
export async function readWholeList(task: ReadingTask): Promise<ReadPage[]> {
  const { file, execArgv } = programOf('test/reading-process.ts')
  const child = fork(file, { execArgv: [...execArgv, '--expose-gc'], env: process.env })
  const gone = new AbortController()
  child.once('exit', () => gone.abort(new Error('the reading process ended early')))
  const pages: ReadPage[] = []
  try {
    for await (const [report] of on(child, 'message', { signal: gone.signal }) as AsyncIterable<[Report]>) {
      if (report === 'ready') child.send(task)
      else if (report === 'done') return pages
      else if ('failed' in report) throw new Error(report.failed)
      else pages.push(report)
    }
    throw new Error('the reading process said nothing more')
  } finally {
    child.disconnect()
  }
}
