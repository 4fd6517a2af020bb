import { type FastifyInstance, fastify } from 'fastify'

const BODY_LIMIT = 16 * 1024 * 1024

/** An HTTP server that hands every body over as the bytes that came, and keeps connections open for speed. */
export function createServer(): FastifyInstance {
  const server = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, exposeHeadRoutes: false })
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  return server
}
