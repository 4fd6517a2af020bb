import type { Fields } from './documented-fields'

type Kinds = Map<string, Set<string>>

/** 0 and the empty text say nothing about what a field holds otherwise. */
const OPEN = new Set(['0', 'empty'])
const isTime = (path: string) => /(_time|expire)$/.test(path)

function numberKind(path: string, value: number): string {
  if (value === 0) return '0'
  if (!isTime(path)) return 'number'
  return value >= 1e11 ? 'milliseconds' : 'seconds'
}

function textKind(path: string, value: string): string {
  if (value === '') return 'empty'
  if (isTime(path) && /^\d+$/.test(value)) return value.length > 11 ? 'text of milliseconds' : 'text of seconds'
  if (/^https?:\/\//.test(value)) return 'address'
  if (/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(value)) return 'text of a time'
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'text of a day'
  return 'text'
}

/** Every field of a value by its path, with the kinds it has there; the items of a list share a path. */
function kindsOf(value: unknown, path = '', kinds: Kinds = new Map()): Kinds {
  const add = (kind: string) => kinds.set(path, (kinds.get(path) ?? new Set()).add(kind))
  if (Array.isArray(value)) {
    add('list')
    for (const item of value) kindsOf(item, `${path}[]`, kinds)
  } else if (typeof value === 'object' && value !== null) {
    add('object')
    for (const [name, field] of Object.entries(value)) kindsOf(field, path === '' ? name : `${path}.${name}`, kinds)
  } else if (typeof value === 'number') add(numberKind(path, value))
  else if (typeof value === 'string') add(textKind(path, value))
  else add(typeof value)
  return kinds
}

/** Is the field inside a list that the other side shows empty? */
function isInside(empty: Kinds, path: string): boolean {
  const parts = [...path.matchAll(/\[\]/g)].map(({ index }) => path.slice(0, index))
  return parts.some((list) => empty.has(list) && ![...empty.keys()].some((other) => other.startsWith(`${list}[]`)))
}

/** Fields of the example that an answer cannot have, each with its reason. */
export type Lacks = Record<string, string>

/**
 * How the shape of a value differs from the documented example; nothing where it does not. What the example leaves out must
 * stand in the tables of its page, of the same type.
 */
export function compareShape(actual: unknown, documented: unknown, fields: Fields, lacks: Lacks = {}): string[] {
  const [found, wanted] = [kindsOf(actual), kindsOf(documented)]
  const missing = [...wanted.keys()].filter((path) => !found.has(path) && !isInside(found, path))
  return [
    ...missing.filter((path) => !(path in lacks)).map((path) => `${path} is missing`),
    ...Object.keys(lacks).flatMap((path) => (missing.includes(path) ? [] : [`${path} is not missing`])),
    ...[...found].flatMap(([path, kinds]) => {
      const example = wanted.get(path)
      return example ? compareKinds(path, kinds, example) : compareTypes(path, kinds, fields.get(path))
    }),
  ]
}

function compareKinds(path: string, kinds: Set<string>, example: Set<string>): string[] {
  const closed = (kind: string) => !OPEN.has(kind)
  const allowed = [...example].filter(closed)
  const odd = [...kinds].filter((kind) => closed(kind) && !allowed.includes(kind))
  if (allowed.length === 0 || odd.length === 0) return []
  return [`${path} is ${odd.join(' and ')}, documented as ${allowed.join(' or ')}`]
}

function compareTypes(path: string, kinds: Set<string>, types: Set<string> | undefined): string[] {
  if (types === undefined) return [`${path} is not documented`]
  const odd = [...kinds].filter((kind) => !types.has(typeOf(kind)) && !types.has('number'))
  return odd.map((kind) => `${path} is ${kind}, documented as ${[...types].join(' or ')}`)
}

/** The JSON type of a kind. */
function typeOf(kind: string): string {
  if (kind === 'list') return 'array'
  if (kind === 'object' || kind === 'boolean') return kind
  const isNumber = ['0', 'number', 'seconds', 'milliseconds', 'bigint'].includes(kind)
  return isNumber ? 'integer' : 'string'
}
