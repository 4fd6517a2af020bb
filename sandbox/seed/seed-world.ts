import type { Corp } from '../state/model'
import type { World } from '../state/world'
import { acmeCalendar, globexCalendar } from './calendar'
import { type CorpSketch, foundCorp } from './found-corp'
import { acmePeople, globexPeople } from './people'
import { seedMeetings, topUpRunning } from './seed-meetings'

const ACME: CorpSketch = {
  slug: 'acme',
  name: 'Acme 科技',
  people: acmePeople,
  apps: [{ name: 'Acme console' }],
  credentials: [{ assignSdkId: true }],
}

const GLOBEX: CorpSketch = {
  slug: 'globex',
  name: 'Globex',
  people: globexPeople,
  apps: [{ name: 'Globex console' }],
  credentials: [{}],
}

/** Fills an empty world with two enterprises and their calendars, and lets something be going on in both at every start. */
export function seedWorld(world: World): void {
  if (world.corps.size === 0) {
    seedMeetings(world, foundCorp(world, ACME), acmeCalendar)
    seedMeetings(world, foundCorp(world, GLOBEX), globexCalendar)
  }
  for (const corp of world.corps.values()) topUp(world, corp)
}

function topUp(world: World, corp: Corp): void {
  if (corp.slug === ACME.slug) topUpRunning(world, corp, '产品周会', ['alice', 'bob', 'carol'])
  if (corp.slug === GLOBEX.slug) topUpRunning(world, corp, 'Morning sync', ['gina', 'hugo'])
}
