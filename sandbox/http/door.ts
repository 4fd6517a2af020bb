import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Incoming } from './answer'
import type { Faults, Target } from './faults'
import { type LoggedRequest, type RequestLog, spelledHeaders } from './request-log'
import { sendAnswer } from './send-answer'
import { strikeFault } from './strike-fault'

/** One kind of platform endpoint. */
export interface Endpoint {
  /** Which operation and whose, for faults and the log; must not change anything. */
  identify(incoming: Incoming): Pick<Target, 'operation' | 'openId'>
  handle(incoming: Incoming): Answer
  /** An error in this endpoint's own dialect, for injected codes. */
  errorAnswer(code: number): Answer
}

/** Makes the Fastify handler of an endpoint: faults before, the work, faults after, and a line in the request log. */
export function openDoor(faults: Faults, log: RequestLog, endpoint: Endpoint) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const startedAt = Date.now()
    const incoming = readIncoming(request)
    const identity = endpoint.identify(incoming)
    const target = { ...identity, path: incoming.path }
    const note = (outcome: Pick<LoggedRequest, 'status' | 'code' | 'verdict' | 'fault' | 'notes'>) =>
      log.add({
        at: new Date(startedAt).toISOString(),
        method: incoming.method,
        url: incoming.url,
        path: incoming.path,
        operation: identity.operation,
        headers: spelledHeaders(request.raw.rawHeaders),
        ...outcome,
        milliseconds: Date.now() - startedAt,
      })

    let answer: Answer | undefined
    for (const phase of ['before', 'after'] as const) {
      if (phase === 'after') answer = endpoint.handle(incoming)
      const fault = faults.strike(phase, target)
      if (!fault) continue
      const outcome = await strikeFault(fault, reply, answer, endpoint.errorAnswer)
      if (outcome === undefined) continue
      const sent = outcome === 'gone' ? undefined : outcome
      note({ status: sent?.status, code: sent?.code, verdict: 'fault', fault: fault.kind, notes: [] })
      if (sent) sendAnswer(reply, sent)
      return
    }
    if (!answer) return
    const { status, code, notes = [] } = answer
    note({ status, code, verdict: status < 400 && !code ? 'answered' : 'refused', notes })
    sendAnswer(reply, answer)
  }
}

function readIncoming(request: FastifyRequest): Incoming {
  const url = request.raw.url ?? ''
  const mark = url.indexOf('?')
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return {
    method: request.method,
    url,
    path: mark < 0 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : url.slice(mark + 1)),
    headers,
    rawNames: request.raw.rawHeaders.filter((_text, index) => index % 2 === 0),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    ip: request.ip,
  }
}
