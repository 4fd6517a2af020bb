import { expect, it } from 'vitest'
import { loadDoors } from '@/test/load-doors'

/** Doors that need no tenant. Whoever adds one adds it here, for a reviewer to see. */
const publicDoors = [
  'api/auth/[...nextauth]/route.ts GET',
  'api/auth/[...nextauth]/route.ts POST',
  'api/health/route.ts GET',
  'api/join/[token]/route.ts GET',
  'api/me/route.ts GET',
  'api/oauth/[tenant]/start/route.ts GET',
  'api/oauth/callback/[appKey]/route.ts GET',
  'api/ready/route.ts GET',
  'api/setup/[tenant]/application/route.ts PUT',
  'api/setup/[tenant]/route.ts POST',
  'api/webhooks/tencent/[key]/route.ts GET',
  'api/webhooks/tencent/[key]/route.ts POST',
  'metrics/route.ts GET',
]

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

it('takes changes that no page of ours asked for in one place only, where they are signed', async () => {
  const called = (await loadDoors()).filter(({ door }) => door?.kind === 'public' && door.calledBy === 'server')
  expect(called.map(({ name }) => name)).toEqual(publicDoors.filter((name) => name.startsWith('api/webhooks/')))
})

it('changes nothing by GET that is not declared public, and reads a body in every door that makes something', async () => {
  for (const { name, door } of await loadDoors()) {
    if (door?.kind !== 'tenant') continue
    if (name.endsWith(' GET')) expect(door.body, name).toBeUndefined()
    if (name.endsWith(' GET')) expect(door.idempotent, name).toBe(false)
  }
})

/** What cannot be undone, or what everything else hangs on. */
const onlyAfterSigningIn = [
  'connections/[id]/erase POST',
  'connections/bulk/disconnect POST',
  'organization/close POST',
  'owner POST',
  'rooms/[id]/activation-code POST',
  'tencent/application PUT',
  'tencent/credential PUT',
  'tencent/credential/remove POST',
  'tencent/webhook/remove POST',
  'tencent/webhook/rotate POST',
]

it('asks whoever does what cannot be undone for a fresh sign-in', async () => {
  const asking = (await loadDoors()).filter(({ door }) => door?.kind === 'tenant' && door.needsRecentSignIn)
  const names = asking.map(({ name }) => name.replace('api/t/[tenant]/admin/', '').replace('/route.ts', ''))
  expect(names.sort()).toEqual(onlyAfterSigningIn)
})
