import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { quirksOf } from '../test/documented'
import { GUESTS, LIVE, promised, ROOMS } from '../test/promised'
import { findOperation } from './registry'

/** The calls `quirk(ids, start, …)` of all tests, as `id` and how the text begins. */
function provedQuirks(): { id: string; start: string }[] {
  const folder = fileURLToPath(new URL('operations/', import.meta.url))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'))
  return files.flatMap((file) => {
    const source = readFileSync(folder + file, 'utf8')
    const groups = new Map([...source.matchAll(/const ([A-Z_]+) = \[([^\]]*)\]/g)].map(([, name, ids]) => [name, ids]))
    const spread = (ids: string) =>
      ids.replace(/(?:\.\.\.)?\b([A-Z][A-Z_]+)\b/g, (name, group) => groups.get(group) ?? name)
    return [
      ...source.matchAll(/\bquirk\(\s*([^'"[]*\[[^\]]*\]|'\w+'|[A-Z_]+),\s*(?:'([^'\n]*)'|"([^"\n]*)")/g),
    ].flatMap(([, ids = '', single, double]) =>
      [...spread(ids).matchAll(/'(\w+)'/g)].map(([, id = '']) => ({ id, start: single ?? double ?? '' })),
    )
  })
}

test('there are as many operations to offer as the documentation has', () => {
  expect(promised).toHaveLength(43)
  expect(promised.map(({ id }) => id)).toEqual(expect.arrayContaining([...ROOMS, ...GUESTS, ...LIVE]))
})

test.each(promised)('$id is offered', ({ id, variants }) => {
  const names = [id, ...variants.map((variant) => variant.id)]
  expect(names.some((name) => findOperation(name) !== undefined)).toBe(true)
})

describe('every oddity of the documentation is proved by a test that bears its name', () => {
  const proved = provedQuirks()
  const ids = promised.flatMap(({ id, variants }) => [id, ...variants.map((variant) => variant.id)])
  const quirks = [...new Set(ids)].flatMap((id) => quirksOf(id).map((text) => ({ id, text })))

  test.each(quirks)('$id: $text', ({ id, text }) => {
    expect(proved.filter((each) => each.id === id && text.startsWith(each.start))).toHaveLength(1)
  })
})
