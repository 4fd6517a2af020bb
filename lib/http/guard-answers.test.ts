import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { guardAnswers } from './guard-answers'

/** The headers of an answer that a server of this process made without a thought of them. */
async function guarded(publicUrl: string, path = '/'): Promise<Headers> {
  const stop = guardAnswers(publicUrl)
  const server = createServer((_, response) => response.writeHead(404, { 'x-frame-options': 'SAMEORIGIN' }).end())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const { port } = server.address() as AddressInfo
    return (await fetch(`http://127.0.0.1:${port}${path}`)).headers
  } finally {
    stop()
    server.close()
  }
}

test('every answer is guarded, whoever makes it; who makes it may say it anew', async () => {
  const headers = await guarded('http://localhost:3000')
  expect(Object.fromEntries(headers)).toMatchObject({
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'SAMEORIGIN',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
  expect(headers.has('strict-transport-security')).toBe(false)
})

test('on https every answer keeps browsers there for two years', async () => {
  const headers = await guarded('https://console.example')
  expect(headers.get('strict-transport-security')).toBe('max-age=63072000; includeSubDomains')
})

test.each([
  ['/t/acme/meetings', 'private, no-store'],
  ['/api/t/acme/meetings', 'private, no-store'],
  ['/api/t/acme/events', 'private, no-store, no-transform'],
  ['/_next/static/a.js', null],
])('whether a store may keep the answer of %s is said from the beginning: %s', async (path, expected) => {
  expect((await guarded('http://localhost:3000', path)).get('cache-control')).toBe(expected)
})
