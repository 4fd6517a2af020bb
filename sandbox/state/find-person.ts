import type { Corp, Person } from './model'
import type { World } from './world'

/** An enterprise by slug or corp id. */
export function findCorp(world: World, name: string): Corp | undefined {
  return world.corps.get(name) ?? [...world.corps.values()].find(({ slug }) => slug === name)
}

/** A person by `userid` (the enterprise given first, then any) or by `corp/userid` with a slug or corp id. */
export function findPerson(world: World, corpId: string, name: string): Person | undefined {
  const slash = name.indexOf('/')
  if (slash >= 0) {
    const corp = findCorp(world, name.slice(0, slash))
    return corp && world.people.get(`${corp.corpId}/${name.slice(slash + 1)}`)
  }
  const own = world.people.get(`${corpId}/${name}`)
  return own ?? [...world.people.values()].find((person) => person.userid === name)
}
