import type { World } from '../state/world'
import { foundCorp } from './found-corp'
import { seedMeetings } from './meetings'
import { acmeDepartments, acmePeople, globexDepartments, globexPeople } from './people'
import { acmeRooms, globexRooms } from './rooms'
import { topUpRunning } from './top-up-running'

/** Fills an empty world with two enterprises, their meetings, rooms and recordings; at every start something is going on in both. */
export function seedWorld(world: World): void {
  if (world.corps.size === 0) {
    foundCorps(world)
    seedMeetings(world)
  }
  topUpRunning(world)
}

function foundCorps(world: World): void {
  foundCorp(world, {
    slug: 'acme',
    name: 'Acme 科技',
    departments: acmeDepartments,
    rooms: acmeRooms,
    people: acmePeople,
    apps: [{ name: 'Acme console' }],
    credentials: [{ assignSdkId: true }],
  })
  foundCorp(world, {
    slug: 'globex',
    name: 'Globex',
    departments: globexDepartments,
    rooms: globexRooms,
    people: globexPeople,
    apps: [{ name: 'Globex console' }],
    credentials: [{}],
  })
}
