import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/test/database'
import { useTestEnvironment } from '@/test/environment'
import { assertPublicPlatforms } from './assert-public-platforms'
import { platformFetch } from './platform-fetch'

let server: Server
let port: number
let arrived = 0
let database: TestDatabase

// Names and spellings of this very machine.
const hosts = [
  'localhost',
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0.0.0.0',
  '[::1]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
]
const originAt = (host: string) => new URL(`http://${host}:${port}`).origin

beforeAll(async () => {
  server = createServer((_, response) => {
    arrived++
    response.end()
  }).listen(0)
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
  database = await createTestDatabase()
  useTestEnvironment(database, 'http://127.0.0.1:1')
  const { sandbox } = JSON.parse(process.env.TENCENT_PLATFORMS ?? '') as Record<string, object>
  const others = hosts.map((host, index) => {
    const origin = originAt(host)
    return [`other-${index}`, { ...sandbox, restOrigin: origin, tokenOrigin: origin }]
  })
  process.env.TENCENT_PLATFORMS = JSON.stringify({ sandbox, ...Object.fromEntries(others) })
})

afterAll(async () => {
  server.close()
  await database.drop()
})

const platformAt = (origin: string) => ({
  authorizeUrl: `${origin}/authorize.html`,
  restOrigin: origin,
  tokenOrigin: origin,
  laterOperations: [],
  limits: {},
  applicationLimits: {},
})

it.each(hosts)('a platform at %s is refused at the start, unless it is the sandbox', async (host) => {
  const platform = platformAt(originAt(host))
  await expect(assertPublicPlatforms({ production: platform })).rejects.toThrow('has a private address')
  await expect(assertPublicPlatforms({ sandbox: platform })).resolves.toBeUndefined()
})

it('a platform whose name cannot be resolved now is let through at the start', async () => {
  const platform = platformAt('https://nowhere.invalid')
  await expect(assertPublicPlatforms({ production: platform })).resolves.toBeUndefined()
})

it.each(hosts)('a platform at %s is not connected to, whatever was said at the start', async (host) => {
  const options = { method: 'GET', headers: {}, redirect: 'manual', signal: AbortSignal.timeout(10_000) } as const
  for (const use of ['rest', 'token'] as const) {
    await expect(platformFetch(use)(`${originAt(host)}/v1/meetings`, options)).rejects.toThrow('private address')
  }
  expect(arrived).toBe(0)
})
