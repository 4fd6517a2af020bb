import { beforeAll, describe, expect, it } from 'vitest'
import { callDoor } from '@/test/call-door'
import { type DoorRow, strangers } from '@/test/door-row'
import { doorRows } from '@/test/door-rows'
import { type Caller, callers, type DoorWorld, type Insider, makeDoorWorld } from '@/test/door-world'
import { testInstallation } from '@/test/installation'
import { type LoadedDoor, loadDoors } from '@/test/load-doors'

// Who gets which answer, for every door of a tenant and everybody who may stand before it.

const installation = testInstallation()
const doors = await loadDoors()
const tenantDoors = new Map(
  doors.filter(({ door }) => door?.kind === 'tenant').map((door) => [shortName(door.name), door] as const),
)

let world: DoorWorld
beforeAll(async () => {
  world = await makeDoorWorld(installation.sandbox)
}, 60_000)

function shortName(name: string): string {
  return name.replace(/^api\/t\/\[tenant\]\//, '').replace('/route.ts ', ' ')
}

async function ask(door: LoadedDoor, row: DoorRow, caller: Caller, slug = world.made.tenant.slug) {
  const tenant = { ...world.made.tenant, slug }
  const { method, handler } = door
  return await callDoor(handler, { method, cookie: world.cookieOf(caller), tenant, ...(await row.ask(world)) })
}

it('has a row for every door, and no row without a door', () => {
  expect(Object.keys(doorRows).sort()).toEqual([...tenantDoors.keys()].sort())
})

describe.each([...tenantDoors])('%s', (name, door) => {
  const row = doorRows[name]
  if (!row) return

  it.each(callers)('answers %s as the row says', async (caller) => {
    const answer = await ask(door, row, caller)
    const isStranger = (strangers as readonly string[]).includes(caller)
    const expected = isStranger ? (caller === 'nobody' ? 401 : 404) : row.answers[caller as Insider]
    if (row.actsOnCaller && !isStranger) await world.restore(caller as Insider)
    expect(answer.status, await said(answer)).toBe(expected)
  })

  it('tells people from outside nothing that an unknown organisation would not', async () => {
    for (const caller of strangers) {
      const [real, unknown] = await Promise.all([ask(door, row, caller), ask(door, row, caller, 'nobody-here')])
      const bodies = await Promise.all([real, unknown].map(async (answer) => withoutId(await answer.json())))
      expect([real.status, bodies[0]], caller).toEqual([unknown.status, bodies[1]])
    }
  })
})

/** What an answer says, for the report. One that goes on for ever is left. */
async function said(answer: Response): Promise<string> {
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return await answer.clone().text()
  await answer.body?.cancel()
  return 'a stream'
}

function withoutId(body: unknown): unknown {
  return { ...(body as object), requestId: '' }
}
