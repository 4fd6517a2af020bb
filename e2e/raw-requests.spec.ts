import { connect } from 'node:net'
import { expect, test } from 'playwright/test'
import { addresses } from './installation'

// Requests that no browser sends, byte by byte.

const { hostname, port, host } = new URL(addresses.origin)

/** Writes bytes to the server and says with which status it answers; 0 if it hangs up without one. */
function statusOf(bytes: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1')
    })
    socket.on('close', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)))
    // Hanging up on bytes that are still under way resets the connection, which can swallow the answer.
    socket.on(
      'error',
      (error: NodeJS.ErrnoException) => ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') || reject(error),
    )
    socket.write(bytes, 'latin1')
  })
}

const head = (line: string, ...headers: string[]) =>
  [line, `Host: ${host}`, 'Connection: close', ...headers, '', ''].join('\r\n')
const length = (bytes: number) => `Content-Length: ${bytes}`

test('an ordinary request is answered', async () => {
  expect(await statusOf(head('GET /api/health HTTP/1.1'))).toBe(200)
})

test.describe('is refused', () => {
  const post = 'POST /api/webhooks/tencent/none HTTP/1.1'
  const chunked = 'Transfer-Encoding: chunked'
  const requests = {
    'a length beside chunks': `${head(post, length(6), chunked)}0\r\n\r\nG`,
    'two lengths': `${head(post, length(1), length(2))}ab`,
    'chunks that are none': `${head(post, chunked)}zz\r\n`,
    'an encoding behind chunks': `${head(post, 'Transfer-Encoding: chunked, identity')}0\r\n\r\n`,
    'a header of 64 kB': head('GET /api/health HTTP/1.1', `X-Long: ${'a'.repeat(65_536)}`),
    'an address of 64 kB': head(`GET /${'a'.repeat(65_536)} HTTP/1.1`),
    'a header with NUL': head('GET /api/health HTTP/1.1', 'X-Nul: a\0b'),
    'a header folded onto two lines': head('GET /api/health HTTP/1.1', 'X-Fold: a', ' b'),
    'a method that is none': head('FROB /api/health HTTP/1.1'),
    'reading with a body': `${head('GET /api/health HTTP/1.1', length(2))}ab`,
    'reading with chunks': `${head('GET /api/health HTTP/1.1', chunked)}2\r\nab\r\n0\r\n\r\n`,
  }
  for (const [name, bytes] of Object.entries(requests)) {
    test(name, async () => {
      const hungUp = bytes.length > 65_536 ? [0] : []
      expect([400, 413, 414, 431, ...hungUp]).toContain(await statusOf(bytes))
    })
  }
})
