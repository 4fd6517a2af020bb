import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import type { Door } from './doors'

const root = fileURLToPath(new URL('../../app/', import.meta.url))

/** Doors that need no tenant. Whoever adds one adds it here, for a reviewer to see. */
const publicDoors = [
  'api/auth/[...nextauth]/route.ts GET',
  'api/auth/[...nextauth]/route.ts POST',
  'api/health/route.ts GET',
  'api/me/route.ts GET',
  'api/oauth/[tenant]/start/route.ts GET',
  'api/oauth/callback/[appKey]/route.ts GET',
]

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

async function loadDoors(): Promise<{ name: string; door: Door | undefined }[]> {
  const routes = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(^|\/)route\.ts$/.test(path),
  )
  const doors = await Promise.all(
    routes.map(async (path) => {
      const module = (await import(`${root}${path}`)) as Record<string, { door?: Door } | undefined>
      const opened = methods.filter((method) => module[method])
      return opened.map((method) => ({ name: `${path} ${method}`, door: module[method]?.door }))
    }),
  )
  return doors.flat().sort((one, other) => (one.name < other.name ? -1 : 1))
}

it('opens every route by a declared door: a tenant door with its permission, or a listed public one', async () => {
  const doors = await loadDoors()
  expect(doors.filter(({ door }) => door?.kind === 'public').map(({ name }) => name)).toEqual(publicDoors)
  const others = doors.filter(({ door }) => door?.kind !== 'public')
  expect(others.length).toBeGreaterThan(0)
  for (const { name, door } of others) {
    expect(door, name).toMatchObject({ kind: 'tenant', permission: expect.stringMatching(/^\w+:\w+$/) })
    expect(name, 'a tenant door lives below its tenant').toMatch(/^api\/t\/\[tenant\]\//)
  }
})

it('changes nothing by GET that is not declared public, and reads a body in every door that makes something', async () => {
  for (const { name, door } of await loadDoors()) {
    if (door?.kind !== 'tenant') continue
    if (name.endsWith(' GET')) expect(door.body, name).toBeUndefined()
    if (name.endsWith(' GET')) expect(door.idempotent, name).toBe(false)
  }
})
