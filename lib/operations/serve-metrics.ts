import 'server-only'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type Env, env } from '@/lib/env'
import { log } from '@/lib/log'
import { checkReadiness } from './check-readiness'
import { readMetrics } from './read-metrics'

/**
 * Serves `GET /metrics` and `GET /ready` on METRICS_PORT of METRICS_HOST, off the public port; nothing without one. Throws when the
 * port is taken: each process needs its own. Returns how to close it.
 */
export async function serveMetrics(
  { METRICS_PORT, METRICS_HOST }: Pick<Env, 'METRICS_PORT' | 'METRICS_HOST'> = env(),
  gather?: () => Promise<void>,
): Promise<(() => void) | undefined> {
  if (METRICS_PORT === undefined) return undefined
  const server = createServer((request, response) => {
    answer(request.method === 'GET' ? request.url : undefined, gather).then(
      async (found) => {
        response.writeHead(found.status, { ...Object.fromEntries(found.headers), 'cache-control': 'no-store' })
        response.end(await found.text())
      },
      (err: unknown) => {
        log.error({ err }, 'the metrics were not read')
        response.writeHead(500).end()
      },
    )
  })
  await listen(server, METRICS_PORT, METRICS_HOST)
  server.unref()
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new Error(`METRICS_PORT=${port} cannot be used on ${host}: each process needs a port of its own`, { cause })
  }
}

async function answer(path: string | undefined, gather?: () => Promise<void>): Promise<Response> {
  if (path === '/metrics') return await readMetrics(gather)
  if (path !== '/ready') return new Response(null, { status: 404 })
  const readiness = await checkReadiness()
  return Response.json(readiness, { status: readiness.status === 'unready' ? 503 : 200 })
}
