import { Pool } from 'undici'

/** So long an address that failed is left alone, as nginx does by itself. */
const FAIL_TIMEOUT = 10_000
const CONNECTIONS = 64

/** What one of the servers answered; undefined when the one that had the request did not answer. */
type Answer = { status: number; text: string } | undefined

/**
 * A proxy before several web processes with nginx's defaults: they take turns, one that fails is left alone for ten seconds, and only
 * a request that never reached a server goes to the next one.
 */
export function balance(origins: readonly string[], deadline: number) {
  const servers = origins.map((origin) => ({
    pool: new Pool(origin, {
      ...{ connections: CONNECTIONS, pipelining: 1 },
      ...{ headersTimeout: deadline, bodyTimeout: deadline },
    }),
    failedAt: Number.NEGATIVE_INFINITY,
  }))
  let turn = 0

  async function post(path: string, headers: Record<string, string>, body: string): Promise<Answer> {
    const now = performance.now()
    const sound = servers.filter(({ failedAt }) => now - failedAt > FAIL_TIMEOUT)
    const line = sound.length > 0 ? sound : servers
    const first = turn++
    for (let tried = 0; tried < line.length; tried++) {
      const server = line[(first + tried) % line.length]
      if (!server) break
      try {
        const answer = await server.pool.request({ method: 'POST', path, headers, body })
        return { status: answer.statusCode, text: await answer.body.text() }
      } catch (error) {
        server.failedAt = performance.now()
        if (!wasNeverSent(error)) return undefined
      }
    }
    return undefined
  }

  return { post, close: () => Promise.all(servers.map(({ pool }) => pool.close())) }
}

const wasNeverSent = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ECONNREFUSED'
