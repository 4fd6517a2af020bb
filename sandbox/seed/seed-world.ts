import type { World } from '../state/world'
import { foundCorp } from './found-corp'
import { acmePeople, globexPeople } from './people'

/** Fills an empty world with the two enterprises everybody starts with; a world that has enterprises is left alone. */
export function seedWorld(world: World): void {
  if (world.corps.size > 0) return
  foundCorp(world, {
    slug: 'acme',
    name: 'Acme 科技',
    people: acmePeople,
    apps: [{ name: 'Acme console' }],
    credentials: [{ assignSdkId: true }],
  })
  foundCorp(world, {
    slug: 'globex',
    name: 'Globex',
    people: globexPeople,
    apps: [{ name: 'Globex console' }],
    credentials: [{}],
  })
}
