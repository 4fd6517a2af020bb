import type { Corp, OpenIdentity } from '../state/model'
import type { World } from '../state/world'

/** What `GET /_sandbox/directory` and `POST /_sandbox/corps` tell about an enterprise, secrets included. */
export function describeCorp(world: World, corp: Corp) {
  return describeCorps(world, [corp]).at(0)
}

/** All enterprises with their applications, credentials and people. */
export function describeDirectory(world: World) {
  return { origin: world.origin, corps: describeCorps(world, [...world.corps.values()]) }
}

function describeCorps(world: World, corps: Corp[]) {
  const openIds = openIdsByPerson(world.identities.values())
  return corps.map((corp) => {
    const isTheirs = (thing: { corpId: string }) => thing.corpId === corp.corpId
    return {
      ...corp,
      apps: [...world.apps.values()].filter(isTheirs),
      credentials: [...world.credentials.values()].filter(isTheirs),
      rooms: [...world.rooms.values()].filter(isTheirs).map(({ id, name }) => ({ id, name })),
      people: [...world.people.values()].filter(isTheirs).map(({ id, corpId, ...person }) => ({
        ...person,
        openIds: openIds.get(id) ?? {},
      })),
    }
  })
}

function openIdsByPerson(identities: Iterable<OpenIdentity>) {
  const openIds = new Map<string, Record<string, string>>()
  for (const { id, sdkId, personId } of identities) openIds.set(personId, { ...openIds.get(personId), [sdkId]: id })
  return openIds
}
