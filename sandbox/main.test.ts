import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const PATIENCE = 60_000

let dataDir: string
let children: ChildProcess[]
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-main-'))
  children = []
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  rmSync(dataDir, { recursive: true })
})

/** Starts the real process on a free port; it tells its origin when it is ready. */
async function start(): Promise<{ child: ChildProcess; origin: string }> {
  const child = fork(MAIN, ['--port', '0', '--data-dir', dataDir], { execArgv: ['--import', 'tsx'], stdio: 'ignore' })
  children.push(child)
  const [message] = (await once(child, 'message')) as [{ ready: string }]
  return { child, origin: message.ready }
}

async function post(url: string, body: unknown): Promise<unknown> {
  return (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).json()
}

const directory = async (origin: string) => {
  const { corps } = (await (await fetch(`${origin}/_sandbox/directory`)).json()) as { corps: unknown[] }
  return corps
}

test('everything that was answered survives kill -9', { timeout: PATIENCE }, async () => {
  const first = await start()
  const made = Array.from({ length: 20 }, (_each, index) =>
    post(`${first.origin}/_sandbox/corps`, { slug: `corp-${index}`, people: [{ userid: 'pat' }], apps: [{}] }),
  )
  await Promise.all(made)
  await post(`${first.origin}/_sandbox/clock`, { advanceSeconds: 7200 })
  const before = await directory(first.origin)
  expect(before).toHaveLength(22)
  first.child.kill('SIGKILL')
  await once(first.child, 'exit')

  const second = await start()
  expect(await directory(second.origin)).toEqual(before)
  const { now } = (await (await fetch(`${second.origin}/_sandbox/clock`)).json()) as { now: number }
  expect(now).toBeGreaterThanOrEqual(Math.floor(Date.now() / 1000) + 7199)
})

test('it ends when the parent lets go of it', { timeout: PATIENCE }, async () => {
  const { child } = await start()
  child.disconnect()
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})
