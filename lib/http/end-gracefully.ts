import 'server-only'
import { subscribe } from 'node:diagnostics_channel'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { log } from '@/lib/log'

/** A call to Tencent Meeting has ten seconds; a little more for what comes around it. */
const REQUESTS_MS = 15_000
const REST_MS = 5_000

interface Ending {
  /** Ends the answers that would go on for ever. */
  endStreams: () => void
  /** Writes what no request waits for. */
  settle: () => Promise<void>
}

/**
 * Ends this process well when it is told to: takes no new connections, ends streams, lets running requests finish for so long, then
 * settles and exits with 0. It stands in for Next's own handling, which leaves no room for what is to be written, and says 143.
 */
export function endGracefully({ endStreams, settle }: Ending): void {
  // Next does not hand out its server; each request tells which one it came to.
  const servers = new Set<Server>()
  let isEnding = false
  subscribe('http.server.request.start', (message) => {
    const { server, response } = message as { server: Server; response: ServerResponse }
    servers.add(server)
    if (isEnding) response.shouldKeepAlive = false
  })
  async function end(signal: string): Promise<void> {
    if (isEnding) return
    isEnding = true
    log.info({ signal }, 'the web process stops')
    const requests = Promise.all([...servers].map(closed))
    endStreams()
    if ((await Promise.race([requests, wait(REQUESTS_MS, 'late')])) === 'late')
      log.warn('requests did not finish in time')
    await Promise.race([settle(), wait(REST_MS)]).catch((err: unknown) => log.error({ err }, 'not all was written'))
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.removeAllListeners(signal)
    process.on(signal, () => void end(signal))
  }
}

/** Resolves when the last request is answered. A connection that is kept alive ends with its answer. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearInterval(idle)
      resolve()
    })
  })
}
