import { createServer } from 'node:http'
import { Pool } from 'undici'

// The floor for a proxy in Node.js: the same call through node:http, and nothing else.

const platform = new Pool(process.env.PLATFORM_ORIGIN ?? '', { connections: 64 })
const forwarded = ['accesstoken', 'openid', 'x-tc-timestamp', 'x-tc-nonce', 'x-tc-registered', 'content-type']

const server = createServer(async (request, response) => {
  try {
    const headers: Record<string, string> = {}
    for (const name of forwarded) headers[name] = String(request.headers[name] ?? '')
    const answer = await platform.request({ method: 'GET', path: request.url ?? '/', headers })
    const text = await answer.body.text()
    response.writeHead(answer.statusCode, { 'content-type': 'application/json' }).end(text)
  } catch (error) {
    response.writeHead(502).end(String(error))
  }
})
server.listen(Number(process.env.PORT), '127.0.0.1')
