/** JSON text of an answer; a bigint becomes a bare number with all its digits, as the platform does in places. */
export function wireJson(value: unknown): string {
  const marker = '\u0000bigint:'
  const text = JSON.stringify(value, (_key, field) => (typeof field === 'bigint' ? `${marker}${field}` : field))
  return text.replace(/"\\u0000bigint:(-?\d+)"/g, '$1')
}

/** The same value as a JSON Schema sees it: a bigint is a number, an undefined field is absent. */
export function schemaView(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_key, field) => (typeof field === 'bigint' ? Number(field) : field)))
}
