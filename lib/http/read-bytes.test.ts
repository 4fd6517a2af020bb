import { expect, test } from 'vitest'
import { readBytes } from './read-bytes'

const sent = (body: BodyInit) =>
  new Request('http://localhost', { method: 'POST', body, duplex: 'half' } as RequestInit & { duplex: 'half' })

test('a body is read to its end', async () => {
  expect((await readBytes(sent('ab'), 2)).toString()).toBe('ab')
  expect(await readBytes(new Request('http://localhost'), 2)).toHaveLength(0)
})

test('a body that is too large is refused', async () => {
  await expect(readBytes(sent('abc'), 2)).rejects.toMatchObject({ code: 'too_large', status: 413 })
})

test('a body that drips and never ends is given up, and whoever sends it is told to stop', async () => {
  let stopped = false
  const drips = new ReadableStream({
    start: (controller) => controller.enqueue(new Uint8Array(1)),
    cancel: () => {
      stopped = true
    },
  })
  await expect(readBytes(sent(drips), 100, 20)).rejects.toMatchObject({ code: 'too_slow', status: 408 })
  expect(stopped).toBe(true)
})
