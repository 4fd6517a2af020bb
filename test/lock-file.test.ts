import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  version?: string
  integrity?: string
  resolved?: string
  link?: boolean
  optional?: boolean
  inBundle?: boolean
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const { dependencies, devDependencies, overrides } = read('package.json') as Record<string, Record<string, string>>
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }

describe('what is installed', () => {
  it('has an exact version wherever we ask for it', () => {
    for (const version of Object.values({ ...dependencies, ...devDependencies, ...overrides })) {
      expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/)
    }
  })

  it('is known by the digest of its content, and comes from the registry alone', () => {
    const locked = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && !inBundle)
    expect(locked.length).toBeGreaterThan(100)
    for (const [path, { integrity, resolved, link, optional, version }] of locked) {
      // The programs of other platforms are known by their exact version alone.
      if (!optional) expect(integrity, path).toMatch(/^sha512-/)
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/)
      expect([resolved ?? 'registry', link ?? false], path).toEqual(['registry', false])
    }
  })

  it('is what the lock file says: the two agree', () => {
    const root = packages[''] as unknown as Record<string, unknown>
    expect(root).toMatchObject({ dependencies, devDependencies })
  })
})
