import { readdirSync } from 'node:fs'
import { readYaml } from './read-yaml'

/** A permission that is enough for an operation, at the level of the application that asks. */
interface ScopeGrant {
  scope: string
  level: 'account' | 'user'
}

interface ContractParameter {
  name: string
  in: 'path' | 'query'
  required: boolean
  /** Some pages call a parameter required and give it a default at once: then it may be missing. */
  hasDefault: boolean
  /** Where the validator finds the schema. */
  schemaRef: string
}

/** A second operation that shares method and path, told apart by the query. */
export interface ContractVariant {
  id: string
  /** `name given`, `no name` or `name=value`. */
  when: string
  answerRef: string
}

/** One operation as the OpenAPI files declare it. */
export interface ContractOperation {
  id: string
  method: string
  /** Path template, such as /v1/meetings/{meetingId}. */
  path: string
  /** Version of the documentation that brought it, or `later`; undefined for the authorisation pages. */
  since?: string
  auth: ('secret' | 'oauth')[]
  scopes: ScopeGrant[]
  /** Calls a minute where the page sets a limit of its own. */
  perMinute?: number
  parameters: ContractParameter[]
  bodyRef?: string
  answerRef?: string
  mayAnswerEmpty: boolean
  variants: ContractVariant[]
}

/** An OpenAPI file, as far as it is read here. */
export interface ContractDocument {
  file: string
  content: Record<string, unknown>
}

export interface Contract {
  documents: ContractDocument[]
  operations: ContractOperation[]
}

interface RawOperation {
  operationId: string
  parameters?: { name: string; in: 'path' | 'query'; required?: boolean; schema?: { default?: unknown } }[]
  requestBody?: unknown
  responses: Record<string, { content?: Record<string, unknown>; 'x-empty-body'?: boolean }>
  'x-since'?: string
  'x-auth'?: ('secret' | 'oauth')[]
  'x-oauth-scope'?: ScopeGrant[]
  'x-rate-limit'?: { limit: number }
  'x-variants'?: { name: string; when: string; response?: string }[]
}

const FOLDER = new URL('../contract/', import.meta.url)
let loaded: Contract | undefined

/** Reads the OpenAPI files once per process. */
export function loadContract(): Contract {
  if (loaded) return loaded
  const documents: ContractDocument[] = []
  const operations: ContractOperation[] = []
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'))) {
    const content = readYaml(new URL(file, FOLDER)) as { paths: Record<string, object> }
    documents.push({ file, content: { ...content } })
    for (const [path, methods] of Object.entries(content.paths)) {
      for (const [method, raw] of Object.entries(methods)) operations.push(readOperation(file, path, method, raw))
    }
  }
  loaded = { documents, operations }
  return loaded
}

function readOperation(file: string, path: string, method: string, raw: RawOperation): ContractOperation {
  const ref = `${file}#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}`
  const answer = raw.responses['200']
  return {
    id: raw.operationId,
    method: method.toUpperCase(),
    path,
    since: raw['x-since'],
    auth: raw['x-auth'] ?? [],
    scopes: raw['x-oauth-scope'] ?? [],
    perMinute: raw['x-rate-limit']?.limit,
    parameters: (raw.parameters ?? []).map((parameter, index) => ({
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      hasDefault: parameter.schema?.default !== undefined,
      schemaRef: `${ref}/parameters/${index}/schema`,
    })),
    bodyRef: raw.requestBody ? `${ref}/requestBody/content/application~1json/schema` : undefined,
    answerRef: answer?.content?.['application/json']
      ? `${ref}/responses/200/content/application~1json/schema`
      : undefined,
    mayAnswerEmpty: answer?.['x-empty-body'] ?? false,
    variants: (raw['x-variants'] ?? []).map(({ name, when, response }) => ({
      id: name,
      when,
      answerRef: `${file}${response ?? ''}`,
    })),
  }
}
