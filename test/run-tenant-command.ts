import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('../scripts/tenant.mjs', import.meta.url))

/** Runs `npm run tenant -- …` in the environment of the test, with this on stdin. */
export async function runTenantCommand(args: string[], { stdin = '', env = {} as Record<string, string> } = {}) {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } })
  const said = { stdout: '', stderr: '' }
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text
    })
  }
  child.stdin.end(stdin)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

/** The setup code that a command printed. */
export const printedCode = (stdout: string): string => /Setup code +([0-9A-Z-]{34})/.exec(stdout)?.[1] ?? ''
