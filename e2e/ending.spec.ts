import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import pg from 'pg'
import { type BrowserContext, expect, test } from 'playwright/test'
import { addresses, type BrowserTenant, makeTenant, signIn } from './installation'

async function freePort(): Promise<number> {
  const server = createServer().listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await once(server.close(), 'close')
  return port
}

interface OwnWeb {
  origin: string
  child: ChildProcess
  exit: Promise<[number | null, NodeJS.Signals | null]>
}

/** One more web process of the installation, which a test may stop. */
async function startWeb(command: string, args: string[]): Promise<OwnWeb> {
  const port = await freePort()
  const env = { ...process.env, NODE_ENV: 'production' as const }
  const child = spawn(command, [...args, '-p', String(port)], { env, stdio: 'ignore' })
  const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>
  const origin = `http://localhost:${port}`
  await expect.poll(() => statusOf(`${origin}/api/ready`)).toBe(200)
  return { origin, child, exit }
}

const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => 'refused',
  )

async function control<T>(method: string, path: string, body?: object): Promise<T> {
  const init = { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) }
  return (await (await fetch(`${addresses.sandboxOrigin}/_sandbox${path}`, init)).json()) as T
}

/** Makes the next call of this person refresh their token, and both slow; resolves when Tencent has the refresh. */
async function slowCall({ people }: BrowserTenant) {
  const { openId } = people.olga ?? { openId: '' }
  await control('POST', '/tokens/expire', { openId })
  const slow = { openId, phase: 'before', kind: 'latency', times: 1 }
  const { id } = await control<{ id: number }>('POST', '/faults', { ...slow, operation: 'refreshToken', value: 1_500 })
  const isUnderWay = async () => {
    const { faults } = await control<{ faults: { id: number; times?: number }[] }>('GET', '/faults')
    return !faults.some((fault) => fault.id === id && fault.times !== 0)
  }
  return { isUnderWay }
}

async function cookieOf(context: BrowserContext): Promise<string> {
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
}

async function ask<Row>(statement: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: addresses.adminUrl })
  await client.connect()
  try {
    return (await client.query(statement, values)).rows as Row[]
  } finally {
    await client.end()
  }
}

const next = 'node_modules/next/dist/bin/next'

test('a web process that is told to stop answers the call it is in, writes it down, leaves no lease and exits with 0', async ({
  page,
  context,
}) => {
  const made = await makeTenant()
  const { id, slug } = made.tenant
  await signIn(page, made)
  const web = await startWeb(process.execPath, [next, 'start'])
  try {
    const { isUnderWay } = await slowCall(made)
    await ask(`update "Connection" set "lastUsedAt" = null where "tenantId" = $1`, [id])
    const headers = { cookie: await cookieOf(context) }
    const call = fetch(`${web.origin}/api/t/${slug}/meetings`, { headers })
    await expect.poll(isUnderWay).toBe(true)
    web.child.kill('SIGTERM')
    await expect.poll(() => statusOf(`${web.origin}/api/health`)).toBe('refused')
    const answer = await call
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ items: [] })])
    expect(await web.exit).toEqual([0, null])
    const requestId = answer.headers.get('x-request-id')
    const calls = `select status, code from "ApiCall" where "tenantId" = $1 and "requestId" = $2 order by attempt`
    expect(await ask(calls, [id, requestId])).toMatchObject([{ code: 190303 }, { status: 200, code: null }])
    const rows = `select "leaseOwner", "lastUsedAt" from "Connection" where "tenantId" = $1`
    expect(await ask(rows, [id])).toEqual([{ leaseOwner: null, lastUsedAt: expect.any(Date) }])
  } finally {
    web.child.kill('SIGKILL')
  }
})

test('a web process with nothing to do ends at once, also when a connection is kept alive', async () => {
  const web = await startWeb(process.execPath, [next, 'start'])
  web.child.kill('SIGTERM')
  expect(await web.exit).toEqual([0, null])
})

test('a web process ends while pages follow its streams, which end first', async ({ page, context }) => {
  const made = await makeTenant()
  await signIn(page, made)
  const web = await startWeb(process.execPath, [next, 'start'])
  try {
    const headers = { cookie: await cookieOf(context) }
    const stream = await fetch(`${web.origin}/api/t/${made.tenant.slug}/events`, { headers })
    expect(stream.status).toBe(200)
    const facts = ['cache-control', 'content-encoding', 'x-frame-options'].map((name) => stream.headers.get(name))
    expect(facts).toEqual(['private, no-store, no-transform', null, 'DENY'])
    let heard = ''
    for await (const text of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      heard += text
      if (text.includes('event: ready')) web.child.kill('SIGTERM')
    }
    expect(heard).toContain('event: ready')
    expect(await web.exit).toEqual([0, null])
  } finally {
    web.child.kill('SIGKILL')
  }
})

test('npm start passes the signal on', async () => {
  const web = await startWeb('npm', ['start', '--'])
  web.child.kill('SIGTERM')
  expect(await web.exit).toEqual([0, null])
  expect(await statusOf(`${web.origin}/api/health`)).toBe('refused')
})
