import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs the worker as its own process, in this test's environment. */
export function startWorker(): { stop(): Promise<void> } {
  const program = fileURLToPath(new URL('../worker/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', program], {
    env: process.env,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  return {
    async stop() {
      if (child.exitCode !== null) return
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}
