import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { programOf } from './program-of'

/** The worker as a process. */
export interface WorkerProcess {
  /** Asks it to end, as a service manager would (SIGTERM); its exit code. */
  stop(): Promise<number | null>
  /** Ends it at once, as a crash would (SIGKILL). */
  kill(): Promise<void>
}

/** Runs the worker as its own process, in this test's environment. */
export function startWorker(): WorkerProcess {
  const { file, execArgv } = programOf('worker/main.ts')
  const child = spawn(process.execPath, [...execArgv, file], {
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  return {
    async stop() {
      child.kill('SIGTERM')
      await exited
      return child.exitCode
    },
    async kill() {
      child.kill('SIGKILL')
      await exited
    },
  }
}
