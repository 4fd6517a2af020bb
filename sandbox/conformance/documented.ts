import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type FieldSource, type Fields, readFields } from './documented-fields'

/** A request as a page of the documentation shows it. */
export interface DocumentedRequest {
  query: Record<string, string>
  body?: Record<string, unknown>
}

/** What a page shows of an operation: its examples, by name; a page with one calls it `doc`. */
export interface DocumentedOperation {
  id: string
  method: string
  path: string
  auth: string[]
  requests: Record<string, DocumentedRequest>
  /** Integers stand here as bigint where a number would lose digits. No example: a body of zero length. */
  replies: Record<string, unknown>
  /** What an answer may hold beside its example. */
  fields: Fields
}

interface Media {
  schema?: FieldSource['schema']
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

interface Page {
  operationId: string
  'x-auth'?: string[]
  'x-request-example'?: string | Record<string, string>
  parameters?: { name: string; in: string; required?: boolean; example?: unknown }[]
  requestBody?: { content: { 'application/json': Media } }
  responses: { '200': { content?: { 'application/json': Media } } }
  'x-later-fields'?: FieldSource['later'][number]
  'x-variants'?: { 'x-later-fields'?: FieldSource['later'][number] }[]
}

const FOLDER = new URL('../contract/', import.meta.url)

/** Every operation of the documents, by operationId; read apart from the gateway's own reader. */
export function readDocumented(): Map<string, DocumentedOperation> {
  const found = new Map<string, DocumentedOperation>()
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
    const document = exact(parse(readFileSync(new URL(file, FOLDER), 'utf8'), { intAsBigInt: true })) as {
      paths: Record<string, Record<string, Page>>
    }
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, page] of Object.entries(methods)) {
        if (page['x-auth'] === undefined) continue
        found.set(page.operationId, { ...read(path, method, page), fields: fieldsOf(document, page) })
      }
    }
  }
  return found
}

function fieldsOf(document: unknown, page: Page): Fields {
  const later = [page, ...(page['x-variants'] ?? [])].flatMap((each) => each['x-later-fields'] ?? [])
  return readFields(document, { schema: page.responses['200'].content?.['application/json'].schema, later })
}

function read(path: string, method: string, page: Page): Omit<DocumentedOperation, 'fields'> {
  return {
    id: page.operationId,
    method: method.toUpperCase(),
    path,
    auth: page['x-auth'] ?? [],
    requests: requestsOf(page),
    replies: examplesOf(page.responses['200'].content?.['application/json']),
  }
}

function examplesOf({ example, examples = {} }: Media = {}): Record<string, unknown> {
  const named = Object.fromEntries(Object.entries(examples).map(([name, { value }]) => [name, value]))
  return example === undefined ? named : { doc: example, ...named }
}

function requestsOf(page: Page): Record<string, DocumentedRequest> {
  const lines = page['x-request-example'] ?? {}
  const named = typeof lines === 'string' ? { doc: lines } : lines
  const bodies = examplesOf(page.requestBody?.content['application/json']) as Record<string, Record<string, unknown>>
  const names = new Set([...Object.keys(named), ...Object.keys(bodies)])
  if (names.size === 0) return { doc: { query: requiredQuery(page) } }
  return Object.fromEntries(
    [...names].map((name) => {
      const [, query = ''] = (named[name] ?? '').split('?')
      return [name, { query: Object.fromEntries(new URLSearchParams(query)), body: bodies[name] }]
    }),
  )
}

/** Newer pages show no request: then it is what they require. */
function requiredQuery({ parameters = [] }: Page): Record<string, string> {
  const wanted = parameters.filter(({ in: place, required }) => place === 'query' && required)
  return Object.fromEntries(wanted.map(({ name, example }) => [name, String(example ?? '')]))
}

/** Integers as numbers again, but for those that a number cannot hold. */
function exact(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
  if (Array.isArray(value)) return value.map(exact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, exact(field)]))
}
