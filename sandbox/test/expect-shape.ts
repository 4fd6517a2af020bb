import { expect } from 'vitest'
import { exampleAnswer } from './documented'

/** Every field of a value as `path: kind`, items of a list as one. */
function shapeOf(value: unknown, path = ''): Set<string> {
  if (Array.isArray(value)) {
    return new Set([`${path}: list`, ...value.flatMap((item) => [...shapeOf(item, `${path}[]`)])])
  }
  if (typeof value !== 'object' || value === null) return new Set([`${path}: ${typeof value}`])
  const fields = Object.entries(value).flatMap(([name, field]) => [...shapeOf(field, path ? `${path}.${name}` : name)])
  return new Set([`${path}: object`, ...fields])
}

interface Deviations {
  /** Which of several examples. */
  example?: string
  /** Documented fields that the example leaves out, as `path: kind`. */
  more?: string[]
}

/** The answer has every field of the documented example, of the same kind, and no other but those named. */
export function expectShape(id: string, answer: unknown, { example, more = [] }: Deviations = {}): void {
  const documented = exampleAnswer(id, example)
  if (documented === undefined) throw new Error(`the documentation of ${id} shows no answer`)
  expect([...shapeOf(answer)].sort()).toEqual([...shapeOf(documented), ...more].sort())
}
