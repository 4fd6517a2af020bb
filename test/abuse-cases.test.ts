import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

// docs/security.md names a test for each abuse case; a test that is renamed or removed takes its line along.

const COUNT = 81
const section = readFileSync('docs/security.md', 'utf8').split('\n## Abuse cases\n')[1]?.split('\n## ')[0] ?? ''
const cases = section.split(/\n(?=\d+\. )/).slice(1)
const proofsOf = (text: string) => [...text.matchAll(/^ +- (.+)$/gm)].map(([, proof = '']) => proof)

it('has every case once, in order', () => {
  const numbers = cases.map((text) => Number.parseInt(text, 10))
  expect(numbers).toEqual(Array.from({ length: COUNT }, (_, index) => index + 1))
})

describe.each(cases.map((text) => [text.split('\n')[0] ?? '', proofsOf(text)] as const))('%s', (_, proofs) => {
  it('is proved by tests that exist, or says why not', () => {
    expect(proofs).not.toEqual([])
    for (const proof of proofs) {
      if (/^No test: \S/.test(proof)) continue
      const [, file = '', title = ''] = /^`([^`]+\.(?:test|spec)\.ts)` › (.+)$/.exec(proof) ?? []
      expect(existsSync(file), `the file of: ${proof}`).toBe(true)
      const source = readFileSync(file, 'utf8')
      const isThere = ["'", '"', '`'].some((quote) => source.includes(quote + title + quote))
      expect(isThere, `${file} has a test "${title}"`).toBe(true)
    }
  })
})
