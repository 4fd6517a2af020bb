import { foundCorp } from '../seed/found-corp'
import type { Corp, OAuthApp, Person } from '../state/model'
import { openWorld } from '../state/open-world'
import type { World } from '../state/world'

/** Monday, 2 March 2026, 09:00:30 in Shanghai. */
export const NOW = 1_772_413_230

/** A world in memory whose clock stands still until a test moves it. */
export interface MemoryWorld {
  world: World
  /** Moves the clock to a time or by seconds. */
  clock: { set(now: number): void; advance(seconds: number): void }
  corp: Corp
  app: OAuthApp
  otherApp: OAuthApp
  otherCorp: Corp
  /** A person of `corp` by userid. */
  person(userid: string): Person
}

/** Two enterprises; the first has two applications and the people of the tests. */
export function memoryWorld(): MemoryWorld {
  let now = NOW
  const world: World = { ...openWorld(), now: () => now, origin: 'http://127.0.0.1:9' }
  const people = [
    { userid: 'ann', name: 'Ann', isAdmin: true, phone: '13800000001' },
    { userid: 'ben', name: '本' },
    { userid: 'cleo', name: 'Cleo' },
    { userid: 'dirk', name: 'Dirk' },
    { userid: 'mute', maySchedule: false },
    { userid: 'gone', status: 2 as const },
    { userid: 'off', status: 4 as const },
  ]
  const corp = foundCorp(world, { slug: 'north', people, apps: [{}, {}], credentials: [{}] })
  const otherCorp = foundCorp(world, { slug: 'south', people: [{ userid: 'ann' }], apps: [{}], credentials: [{}] })
  const [app, otherApp] = [...world.apps.values()].filter((each) => each.corpId === corp.corpId)
  if (app === undefined || otherApp === undefined) throw new Error('the corp has no applications')
  return {
    world,
    clock: {
      set: (time) => {
        now = time
      },
      advance: (seconds) => {
        now += seconds
      },
    },
    corp,
    app,
    otherApp,
    otherCorp,
    person(userid) {
      const found = world.people.get(`${corp.corpId}/${userid}`)
      if (found === undefined) throw new Error(`no person ${userid}`)
      return found
    },
  }
}
