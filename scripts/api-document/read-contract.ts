import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** An operation as the documentation describes it. */
export type DocumentedOperation = {
  operationId: string
  method: string
  path: string
  since: string
  auth: string[]
  scopes: string[]
  roles: string[]
  pages: string[]
  callsPerMinute?: number
  /** Example answers, by a name that tells them apart. */
  examples: [name: string, answer: unknown][]
  /** Contradictions and traps, those of the operations that share its address among them. */
  quirks: string[]
}

type Media = { example?: unknown; examples?: Record<string, { value: unknown }> }

type Raw = {
  operationId: string
  'x-since': string
  'x-auth': string[]
  'x-oauth-scope'?: { scope: string }[]
  'x-permission-roles'?: string[]
  'x-doc'?: string
  'x-doc-also'?: string[]
  'x-rate-limit'?: { limit?: number }
  'x-quirks'?: string[]
  'x-variants'?: { 'x-quirks'?: string[] }[]
  responses?: Record<string, { content?: { 'application/json'?: Media } }>
}

const folder = new URL('../../sandbox/contract/', import.meta.url)

const yamlFiles = () => readdirSync(folder).filter((file) => file.endsWith('.yaml'))

/** A number that would lose digits is a bigint: an id in an example is one. */
function readYaml(file: URL): unknown {
  const toNumber = (value: unknown): unknown => {
    if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value
    if (Array.isArray(value)) return value.map(toNumber)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, toNumber(field)]))
  }
  return toNumber(parse(readFileSync(file, 'utf8'), { intAsBigInt: true }))
}

/** Every operation of the gateway in the documentation, by its id. */
export function readContract(): Map<string, DocumentedOperation> {
  const operations = yamlFiles().flatMap((file) => {
    const { paths } = readYaml(new URL(file, folder)) as { paths: Record<string, object> }
    return Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, Raw>).flatMap(([method, raw]) =>
        raw['x-since'] === undefined ? [] : [toOperation(path, method, raw)],
      ),
    )
  })
  return new Map(operations.map((one) => [one.operationId, one]))
}

function toOperation(path: string, method: string, raw: Raw): DocumentedOperation {
  const pages = [raw['x-doc'] ?? [], raw['x-doc-also'] ?? []].flat()
  return {
    operationId: raw.operationId,
    method: method.toUpperCase(),
    path,
    since: String(raw['x-since']),
    auth: raw['x-auth'],
    scopes: [...new Set((raw['x-oauth-scope'] ?? []).map(({ scope }) => scope))],
    roles: raw['x-permission-roles'] ?? [],
    pages: pages.map((page) => page.replace(/^REST APIs\//, '').replace(/\.md$/, '')),
    callsPerMinute: raw['x-rate-limit']?.limit,
    quirks: [raw, ...(raw['x-variants'] ?? [])].flatMap((each) => each['x-quirks'] ?? []),
    examples: Object.entries(raw.responses ?? {}).flatMap(([status, { content }]) =>
      status === '200' ? examplesOf(content?.['application/json'] ?? {}) : [],
    ),
  }
}

function examplesOf({ example, examples = {} }: Media): [string, unknown][] {
  const named = Object.entries(examples).map(([name, { value }]): [string, unknown] => [name, value])
  return example === undefined ? named : [['example', example], ...named]
}
