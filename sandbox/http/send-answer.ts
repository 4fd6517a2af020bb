import type { FastifyReply } from 'fastify'
import type { Answer } from './answer'

export function sendAnswer(reply: FastifyReply, { status, headers, body }: Answer): void {
  reply.status(status).headers(headers).send(body)
}
