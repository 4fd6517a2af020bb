import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { receive } from './subscribed'

/** Serves the door of the webhooks over HTTP, for a sandbox to call, on a port of its own. */
export async function serveWebhooks(): Promise<{ origin: string; close(): Promise<void> }> {
  const server = createServer(async (message, answer) => {
    const response = await receive(await toRequest(message))
    answer.writeHead(response.status, Object.fromEntries(response.headers))
    answer.end(await response.text())
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  const headers = Object.entries(message.headers).map(([name, value]): [string, string] => [name, String(value)])
  const body = message.method === 'POST' ? Buffer.concat(chunks) : null
  return new Request(`http://localhost${message.url}`, { method: message.method ?? 'GET', headers, body })
}
