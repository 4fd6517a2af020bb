import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { failureOf } from './fixtures/failure-of'
import { booked, found, serveClient } from './fixtures/serve-client'
import { type Answer, hang, redirect } from './fixtures/start-server'

describe('an answer is not waited for or read without bounds', () => {
  test('hanging ends with the deadline; whether a write was carried out is unknown', async () => {
    const { write } = await serveClient([hang], { deadlineMs: 100 })
    expect(await failureOf(write())).toMatchObject({ kind: 'timeout', outcome: 'unknown' })
  })

  test("hanging ends with the caller's signal", async () => {
    const caller = new AbortController()
    const { read, received } = await serveClient([() => caller.abort()])
    expect(await failureOf(read(caller.signal))).toMatchObject({ kind: 'timeout' })
    expect(received).toHaveLength(1)
  })

  test('a call whose signal has ended already sends nothing', async () => {
    const { write, received } = await serveClient([booked])
    expect(await failureOf(write(AbortSignal.abort()))).toMatchObject({ kind: 'timeout', outcome: 'not-executed' })
    expect(received).toHaveLength(0)
  })

  test('a body beyond the limit is given up', async () => {
    const endless: Answer = (response) => {
      const chunk = Buffer.alloc(64 * 1024, ' ')
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      }
      response.on('drain', send)
      send()
    }
    const { read } = await serveClient([endless], { maxReplyBytes: 1024 * 1024 })
    expect(await failureOf(read())).toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('1048576 bytes'),
    })
  })

  test('a small body that unpacks beyond the limit is given up', async () => {
    const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024, ' '))
    const { read } = await serveClient([
      (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    ])
    expect(bomb.byteLength).toBeLessThan(100_000)
    expect(await failureOf(read())).toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining('8388608 bytes'),
    })
  })

  test('a redirect is not followed', async () => {
    const { read, received } = await serveClient([redirect, found])
    expect(await failureOf(read())).toMatchObject({ kind: 'protocol', httpStatus: 302 })
    expect(received).toHaveLength(1)
  })
})
