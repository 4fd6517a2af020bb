import type { ContractDocument } from './contract'

interface Schema {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  allOf?: Schema[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** Paths of the fields of a body that the contract does not know, such as `settings.mute_enable_type_join`. */
export function unknownFields(documents: ContractDocument[], schemaRef: string, value: unknown): string[] {
  const [file = '', pointer = ''] = schemaRef.split('#')
  const content = documents.find((document) => document.file === file)?.content
  return content ? walk(content, [follow(content, `#${pointer}`)], value, '') : []
}

function walk(content: Record<string, unknown>, schemas: Schema[], value: unknown, path: string): string[] {
  const alternatives = schemas.flatMap((schema) => flatten(content, schema))
  if (Array.isArray(value)) {
    const items = alternatives.flatMap(({ items }) => items ?? [])
    return [...new Set(value.flatMap((item) => walk(content, items, item, `${path}[]`)))]
  }
  const described = alternatives.filter(({ properties }) => properties)
  if (typeof value !== 'object' || value === null || described.length === 0) return []
  return Object.entries(value).flatMap(([name, field]) => {
    const fieldPath = path ? `${path}.${name}` : name
    const known = described.flatMap(({ properties }) => properties?.[name] ?? [])
    return known.length > 0 ? walk(content, known, field, fieldPath) : [fieldPath]
  })
}

/** A schema with everything it refers to or combines, side by side. */
function flatten(content: Record<string, unknown>, schema: Schema): Schema[] {
  const parts = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]
  if (schema.$ref) parts.push(follow(content, schema.$ref))
  return [schema, ...parts.flatMap((part) => flatten(content, part))]
}

function follow(content: Record<string, unknown>, ref: string): Schema {
  let place: unknown = content
  for (const part of ref.slice(2).split('/')) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
    place = (place as Record<string, unknown> | undefined)?.[name]
  }
  return (place ?? {}) as Schema
}
