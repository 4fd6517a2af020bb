import type { FastifyInstance } from 'fastify'
import { htmlAnswer } from '../http/answer'
import { sendAnswer } from '../http/send-answer'
import type { Platform } from '../platform'
import { controlPage } from './control-page'
import { joinPage } from './join-page'

/** The pages people open: the control page, and where join and live links lead. */
export function registerPages(server: FastifyInstance, platform: Platform): void {
  server.get('/', (_request, reply) => sendAnswer(reply, htmlAnswer(200, controlPage(platform))))
  for (const path of ['/w/:code', '/l/:code']) {
    server.get<{ Params: { code: string } }>(path, ({ params }, reply) =>
      sendAnswer(reply, htmlAnswer(200, joinPage(platform.world, params.code))),
    )
  }
}
