import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/test/database'
import { useTestEnvironment } from '@/test/environment'
import { platformFetch } from './platform-fetch'

const answer = JSON.stringify({ subject: '周会' })
const arrived: { url: string; headers: IncomingHttpHeaders }[] = []
let server: Server
let origin: string
let database: TestDatabase

beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    arrived.push({ url, headers })
    if (url === '/packed') response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(answer))
    else if (url === '/broken')
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(answer).subarray(9))
    else if (url === '/elsewhere') response.writeHead(302, { location: '/plain' }).end()
    else if (url === '/stops') response.writeHead(200, { 'content-length': '1000' }).write('half')
    else response.writeHead(200, { 'x-tc-trace': 'trace-1' }).end(answer)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  database = await createTestDatabase()
  useTestEnvironment(database, origin)
})

afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await database.drop()
})

const get = (url: string, signal = AbortSignal.timeout(10_000)) =>
  platformFetch('rest')(url, { method: 'GET', headers: { OpenId: 'o' }, redirect: 'manual', signal })

async function textOf({ body }: Awaited<ReturnType<typeof get>>): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body ?? []) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

it('sends path, query and headers as they are, and reads status, headers and body', async () => {
  const found = await get(`${origin}/v1/meetings?userid=a%2Bb`)
  expect([found.status, found.headers.get('x-tc-trace'), found.headers.get('retry-after')]).toEqual([
    200,
    'trace-1',
    null,
  ])
  expect(await textOf(found)).toBe(answer)
  expect(arrived.at(-1)).toMatchObject({ url: '/v1/meetings?userid=a%2Bb', headers: { openid: 'o' } })
})

it('unpacks what comes packed, and fails when it cannot be unpacked', async () => {
  expect(await textOf(await get(`${origin}/packed`))).toBe(answer)
  expect(arrived.at(-1)?.headers['accept-encoding']).toBe('gzip')
  const broken = await get(`${origin}/broken`)
  await expect(textOf(broken)).rejects.toThrow()
})

it('does not follow a redirect', async () => {
  const moved = await get(`${origin}/elsewhere`)
  expect([moved.status, moved.headers.get('location')]).toEqual([302, '/plain'])
  await textOf(moved)
})

it('ends the reading of a body with its signal', async () => {
  const controller = new AbortController()
  const half = await get(`${origin}/stops`, controller.signal)
  const read = textOf(half)
  controller.abort()
  await expect(read).rejects.toThrow()
})

it('reaches no origin that the operator has not listed', async () => {
  const { length } = arrived
  await expect(get(origin.replace('127.0.0.1', 'localhost'))).rejects.toMatchObject({ code: 'internal' })
  expect(arrived).toHaveLength(length)
})
