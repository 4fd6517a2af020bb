import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyReply } from 'fastify'
import { type Answer, htmlAnswer } from './answer'
import type { Fault } from './faults'

const BAD_GATEWAY = '<!doctype html><title>502</title><h1>502 Bad Gateway</h1>'

/**
 * Lets a fault strike. The outcome is an answer to send instead, 'gone' when the connection is dealt with, or undefined
 * when things go on as usual (latency).
 */
export async function strikeFault(
  fault: Fault,
  reply: FastifyReply,
  answer: Answer | undefined,
  errorAnswer: (code: number) => Answer,
): Promise<Answer | 'gone' | undefined> {
  switch (fault.kind) {
    case 'latency':
      await sleep(fault.value ?? 1000)
      return undefined
    case 'status':
      return { status: fault.value ?? 500, headers: { 'content-type': 'text/plain' }, body: 'injected by the sandbox' }
    case 'errorCode':
      return errorAnswer(fault.value ?? 20)
    case 'html':
      return htmlAnswer(fault.value ?? 502, BAD_GATEWAY)
    case 'reset':
      reply.hijack()
      reply.raw.socket?.resetAndDestroy()
      return 'gone'
    case 'hang':
      reply.hijack()
      return 'gone'
    case 'truncate':
      truncate(reply, answer)
      return 'gone'
  }
}

/** Promises the whole body, sends half of it and hangs up. */
function truncate(reply: FastifyReply, answer: Answer | undefined): void {
  const body = Buffer.from(answer?.body || '{"nonce":"0000000000000000","data":{}}')
  reply.hijack()
  reply.raw.writeHead(answer?.status ?? 200, {
    'content-type': 'application/json',
    ...answer?.headers,
    'content-length': body.length,
  })
  reply.raw.write(body.subarray(0, Math.floor(body.length / 2)), () => reply.raw.socket?.destroy())
}
