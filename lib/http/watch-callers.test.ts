import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { callerHeader, readCaller } from './caller-header'
import { watchCallers } from './watch-callers'

/** What a server of this process sees as the caller of a request with these headers. */
async function seenCaller(trustedProxies: number, headers: Record<string, string>): Promise<string> {
  const stop = watchCallers(trustedProxies)
  const server = createServer((request, response) => {
    const seen = new Request('http://localhost', { headers: request.headers as Record<string, string> })
    response.end(readCaller(seen) ?? 'nobody')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    return await (await fetch(`http://127.0.0.1:${port}`, { headers })).text()
  } finally {
    stop()
    server.close()
  }
}

test.each([
  ['its own address without proxies', 0, {}, '127.0.0.1'],
  ['its own address, whatever it says', 0, { 'x-forwarded-for': '1.2.3.4', 'x-real-ip': '1.2.3.4' }, '127.0.0.1'],
  ['the address that the trusted proxy heard from', 1, { 'x-forwarded-for': '1.2.3.4, 203.0.113.7' }, '203.0.113.7'],
  ['nobody when the trusted proxy says nothing', 1, {}, 'nobody'],
] as const)('a client is %s', async (_, trustedProxies, headers, expected) => {
  expect(await seenCaller(trustedProxies, headers)).toBe(expected)
})

test('the header in which the address travels cannot be sent even by one who knows its name', async () => {
  expect(await seenCaller(0, { [callerHeader()]: '1.2.3.4' })).toBe('127.0.0.1')
  expect(await seenCaller(1, { [callerHeader()]: '1.2.3.4' })).toBe('nobody')
})
