import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** What a caller did until it was stopped. */
export interface CallerAnswers {
  reads: number
  refreshes: number
  slowestMs: number
  failures: string[]
}

/** Starts a process that opens stored tokens of a tenant and refreshes some, as web processes do, until it is stopped. */
export async function startCaller(tenantId: string): Promise<{ stop: () => Promise<CallerAnswers> }> {
  const script = fileURLToPath(new URL('./caller.ts', import.meta.url))
  const child = fork(script, [tenantId], { execArgv: ['--conditions=react-server', '--import', 'tsx'] })
  await once(child, 'message')
  return {
    stop: async () => {
      const answered = once(child, 'message') as Promise<[CallerAnswers]>
      child.send('stop')
      const [answers] = await answered
      child.disconnect()
      return answers
    },
  }
}
