import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// docs/product.md names a test for each promise; a test that is renamed or removed takes its line along.
//
// 1. **Feature.** What people can rely on.
//    - `path/of.spec.ts` › exact title of the test
//    - Not offered: why the API does not allow it

const promises = readFileSync('docs/product.md', 'utf8')
  .split(/\n(?=\d+\. |## )/)
  .filter((text) => /^\d+\. /.test(text))
const proofsOf = (text: string) => [...text.matchAll(/^ +- (.+)$/gm)].map(([, proof = '']) => proof)

it('writes each promise as a name and a sentence', () => {
  for (const promise of promises) expect(promise).toMatch(/^\d+\. \*\*[^*]+\.\*\* \S/)
})

describe.each(promises.map((text) => [text.split('\n')[0] ?? '', proofsOf(text)] as const))('%s', (_, proofs) => {
  it('is held by tests that exist, or says why it is not offered', () => {
    expect(proofs).not.toEqual([])
    for (const proof of proofs) {
      if (/^Not offered: \S/.test(proof)) continue
      const [, file = '', title = ''] = /^`([^`]+\.(?:test|spec)\.ts)` › (.+)$/.exec(proof) ?? []
      expect(existsSync(file), `the file of: ${proof}`).toBe(true)
      const source = readFileSync(file, 'utf8')
      const isThere = ["'", '"', '`'].some((quote) => source.includes(quote + title + quote))
      expect(isThere, `${file} has a test "${title}"`).toBe(true)
    }
  })
})
