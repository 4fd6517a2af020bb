import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** So soon another process may go on where one was killed. */
const pace = { sliceMs: 60_000, leaseMs: 600 }

/**
 * Works on a bulk action in a process that shares nothing with the test but database and sandbox. `ended` says whether it came to its
 * end; `kill` ends it at once, as a crash would.
 */
export async function startBulkProcess(ref: { tenantId: string; jobId: string }) {
  const script = fileURLToPath(new URL('./bulk-process.ts', import.meta.url))
  const child = fork(script, [ref.tenantId, ref.jobId, JSON.stringify(pace)], {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: process.env,
  })
  const ended = once(child, 'exit').then(([code]) => code === 0)
  await once(child, 'message')
  return { ended, kill: () => void child.kill('SIGKILL') }
}
