interface Schema {
  $ref?: string
  type?: string | string[]
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

interface LaterFields {
  response?: { name: string; type: string }[]
}

/** What a page tells of its answer beside the example. */
export interface FieldSource {
  schema?: Schema
  later: LaterFields[]
}

/** The JSON types that a field may have, by its path; the items of a list share one. */
export type Fields = Map<string, Set<string>>

/** Every field that the tables of a page have, and those that newer platforms added. */
export function readFields(document: unknown, { schema, later }: FieldSource): Fields {
  const fields: Fields = new Map()
  const add = (path: string, type: string) => fields.set(path, (fields.get(path) ?? new Set()).add(type))
  const walk = (given: Schema, path: string): void => {
    const { type, properties = {}, items, anyOf = [], oneOf = [], allOf = [] } = resolve(document, given)
    for (const each of [type ?? []].flat()) add(path, each)
    for (const each of [...anyOf, ...oneOf, ...allOf]) walk(each, path)
    for (const [name, field] of Object.entries(properties)) walk(field, path === '' ? name : `${path}.${name}`)
    if (items) walk(items, `${path}[]`)
  }
  if (schema) walk(schema, '')
  for (const { name, type } of later.flatMap(({ response = [] }) => response)) {
    const [kind = type, , itemKind] = type.split(' ')
    add(name, kind)
    if (itemKind) add(`${name}[]`, itemKind)
  }
  return fields
}

function resolve(document: unknown, schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  let place = document
  for (const part of schema.$ref.replace(/^#\//, '').split('/')) place = (place as Record<string, unknown>)[part]
  return resolve(document, place as Schema)
}
