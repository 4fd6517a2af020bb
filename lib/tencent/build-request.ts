import type { z } from 'zod'
import type { Operation, RequestParts } from './catalogue/define-operation'
import type { Operator } from './catalogue/operator'
import { TencentError } from './errors'
import { stringifyJson } from './json'

/** A request before it is signed: `uri` and `body` are exactly what goes on the wire. */
export type UnsignedRequest = { method: string; uri: string; body: string }

/** Checks the input by the operation's schema. Throws TencentError `input` whose `issues` name the fields. */
export function checkInput<Input extends z.ZodType>(
  { id, input: schema }: { id: string; input: Input },
  input: unknown,
) {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  const fields = issues.map(({ path, message }) => `${path || 'input'}: ${message}`).join('; ')
  throw new TencentError({ kind: 'input', message: `${id}: ${fields}`, outcome: 'not-executed', issues })
}

/** The request of an operation for checked input. Throws TencentError `input` for a value that no path can carry. */
export function buildRequest<Input extends z.ZodType>(
  { method, path, toRequest }: Operation<Input>,
  input: z.output<Input>,
  operator: Operator,
): UnsignedRequest {
  const parts = toRequest(input, operator)
  return {
    method,
    uri: fillPath(path, parts.path ?? {}) + formatQuery(parts.query ?? {}),
    body: parts.body === undefined ? '' : stringifyJson(parts.body),
  }
}

function fillPath(template: string, values: Record<string, string>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    // URL parsers resolve dot segments even when encoded, so these would change which resource is asked for.
    if (value === '' || value === '.' || value === '..') throw badValue(name)
    return percentEncode(name, value)
  })
}

function formatQuery(query: NonNullable<RequestParts['query']>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${percentEncode(name, String(value))}`],
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** Strict RFC 3986 encoding: a URL parser would still rewrite the quote that encodeURIComponent leaves, after signing. */
function percentEncode(name: string, value: string): string {
  if (/\p{Surrogate}/u.test(value)) throw badValue(name)
  return encodeURIComponent(value).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function badValue(path: string): TencentError {
  const issues = [{ path, message: 'Cannot be part of an address' }]
  return new TencentError({
    kind: 'input',
    message: `${path} cannot be part of an address`,
    outcome: 'not-executed',
    issues,
  })
}
