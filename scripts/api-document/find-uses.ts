import { readdirSync, readFileSync } from 'node:fs'

const lib = new URL('../../lib/', import.meta.url)

/** The use cases that call each operation, as paths below lib/ without their ending. */
export function findUses(): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  for (const path of sourceFiles()) {
    const source = readFileSync(new URL(path, lib), 'utf8')
    const ids = new Set([...source.matchAll(/\boperations\.(\w+)/g)].flatMap(([, id]) => id ?? []))
    for (const id of ids) uses.set(id, [...(uses.get(id) ?? []), path.replace(/\.ts$/, '')])
  }
  return uses
}

const sourceFiles = () =>
  readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^(tencent|generated)\//.test(path))
    .sort()
