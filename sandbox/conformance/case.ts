import { expect } from 'vitest'
import type { Reply, Request } from './client'
import { compareShape, type Lacks } from './compare-shape'
import type { DocumentedOperation } from './documented'
import type { Mode, Scene } from './scene'

/** What a test puts in place of the ids and times of a documented request; everything else is sent as the page has it. */
export interface Given {
  path?: Record<string, string>
  query?: Record<string, string | number>
  body?: Record<string, unknown>
}

/** One documented example to be driven. */
export interface Case {
  operation: string
  /** Which of several requests, and which of several replies; a page with one calls it `doc`. */
  request?: string
  reply?: string
  /** What one of the modes does not get. */
  lacks?: Partial<Record<Mode, Lacks>>
  /** Makes the state that the example speaks of. */
  given(scene: Scene): Promise<Given>
  /** What the shape does not tell: names in base64, units, who is who. */
  proves?(json: never, scene: Scene): void | Promise<void>
}

/** What a list of the tests calls it. */
export function nameOf({ operation, request = 'doc', reply = 'doc' }: Case): string {
  return [operation, ...new Set([request, reply])].join(' ')
}

/** The documented request with other ids and times; a name that it does not have is a mistake of the test. */
export function requestOf(documented: DocumentedOperation, each: Case, { path = {}, query = {}, body = {} }: Given) {
  const example = documented.requests[each.request ?? 'doc']
  if (example === undefined) throw new Error(`${documented.id} has no request ${each.request}`)
  const odd = [
    ...Object.keys(query).filter((name) => !(name in example.query)),
    ...Object.keys(body).filter((name) => !(name in (example.body ?? {}))),
  ]
  if (odd.length > 0) throw new Error(`the request of ${documented.id} has no ${odd.join(', ')}`)
  const request: Request = {
    method: documented.method,
    path: documented.path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(path[name] ?? 'missing')),
    query: { ...example.query, ...query },
    body: example.body && { ...example.body, ...body },
  }
  return request
}

/** The reply is a success whose shape is the documented one; a page without an example answers with nothing. */
export function requireDocumentedReply(documented: DocumentedOperation, each: Case, mode: Mode, reply: Reply): void {
  expect(reply, reply.text).toMatchObject({ status: 200 })
  const names = Object.keys(documented.replies)
  if (names.length === 0) {
    const odd = reply.text === '' ? [] : compareShape(reply.json, {}, documented.fields)
    expect(odd).toEqual([])
    return
  }
  if (!names.includes(each.reply ?? 'doc')) throw new Error(`${documented.id} has no reply ${each.reply}`)
  const example = documented.replies[each.reply ?? 'doc']
  expect(compareShape(reply.json, example, documented.fields, each.lacks?.[mode])).toEqual([])
}
