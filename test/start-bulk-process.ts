import { fork } from 'node:child_process'
import { once } from 'node:events'
import { programOf } from './program-of'

/** So soon another process may go on where one was killed. */
const pace = { sliceMs: 60_000, leaseMs: 600 }

/**
 * Works on a bulk action in a process that shares nothing with the test but database and sandbox. `ended` says whether it came to its
 * end; `kill` ends it at once, as a crash would.
 */
export async function startBulkProcess(ref: { tenantId: string; jobId: string }) {
  const { file, execArgv } = programOf('test/bulk-process.ts')
  const child = fork(file, [ref.tenantId, ref.jobId, JSON.stringify(pace)], { execArgv, env: process.env })
  const ended = once(child, 'exit').then(([code]) => code === 0)
  await once(child, 'message')
  return { ended, kill: () => void child.kill('SIGKILL') }
}
