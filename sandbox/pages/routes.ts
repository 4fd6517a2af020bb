import type { FastifyInstance } from 'fastify'
import { htmlAnswer } from '../http/answer'
import { sendAnswer } from '../http/send-answer'
import type { Platform } from '../platform'
import { registerConsole } from './console-routes'
import { controlPage } from './control-page'
import { joinPage } from './join-page'
import { openAddress } from './recording-page'
import { replayPage } from './replay-page'
import { type SharingVisitor, sharingPage } from './sharing-page'

/** The pages people open: the control page, the enterprises' consoles, and where join, live and recording links lead. */
export function registerPages(server: FastifyInstance, platform: Platform): void {
  registerConsole(server, platform)
  server.get('/', (_request, reply) => sendAnswer(reply, htmlAnswer(200, controlPage(platform))))
  for (const path of ['/w/:code', '/l/:code']) {
    server.get<{ Params: { code: string } }>(path, ({ params }, reply) =>
      sendAnswer(reply, htmlAnswer(200, joinPage(platform.world, params.code))),
    )
  }
  server.get<{ Params: { code: string; room: string } }>('/l/:code/:room', ({ params }, reply) =>
    sendAnswer(reply, replayPage(platform.world, params.code, params.room)),
  )
  server.get<{ Params: { file: string; kind: string }; Querystring: { ticket?: string } }>(
    '/r/:file/:kind',
    ({ params, query }, reply) =>
      sendAnswer(reply, openAddress(platform.world, params.file, params.kind, String(query.ticket ?? ''))),
  )
  server.get<{ Params: { key: string }; Querystring: SharingVisitor }>('/s/:key', ({ params, query }, reply) =>
    sendAnswer(reply, sharingPage(platform.world, params.key, query)),
  )
}
