type Camel<S extends string> = S extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S

export type CamelKeys<T> = { [Key in keyof T as Key extends string ? Camel<Key> : Key]: T[Key] }

/** Renames snake_case keys, one level deep, and leaves out what is undefined. */
export function camelKeys<T extends object>(fields: T): CamelKeys<T> {
  const rename = (key: string) => key.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return renameKeys(fields, rename) as CamelKeys<T>
}

/** Renames camelCase keys, one level deep, and leaves out what is undefined. */
export function snakeKeys(fields: object): Record<string, unknown> {
  return renameKeys(fields, (key) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
}

function renameKeys(fields: object, rename: (key: string) => string): Record<string, unknown> {
  const defined = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(defined.map(([key, value]) => [rename(key), value]))
}
