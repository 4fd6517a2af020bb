import { type FastifyInstance, fastify } from 'fastify'
import type { Answer } from './answer'
import { sendAnswer } from './send-answer'

// Bodies of the control API are taken as they are: nothing converted, nothing dropped.
const STRICT = { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } } as const
const BODY_LIMIT = 16 * 1024 * 1024

/**
 * An HTTP server that hands every body over as the bytes that came, and keeps connections open for speed. A request line that
 * is no URL never reaches a route, so its answer is given here.
 */
export function createServer(answerBadUrl: () => Answer): FastifyInstance {
  const server = fastify({
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: true,
    exposeHeadRoutes: false,
    ajv: STRICT,
    frameworkErrors: (_error, _request, reply) => sendAnswer(reply, answerBadUrl()),
  })
  server.setNotFoundHandler((_request, reply) => reply.status(404).type('text/plain').send('Not found'))
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  return server
}
