import { derive } from './derive'
import type { OpenIdentity } from './model'
import type { World } from './world'

function openIdFor(sdkId: string, personId: string): string {
  return derive(`open_id ${sdkId} ${personId}`, 28)
}

/** The open_id under which an application knows a person already; undefined for a stranger to it. */
export function knownOpenId(world: World, sdkId: string, personId: string): string | undefined {
  return world.identities.get(openIdFor(sdkId, personId))?.id
}

/** The open_id under which an application knows a person: made at first sight, the same ever after. */
export function identityOf(world: World, sdkId: string, personId: string): OpenIdentity {
  const id = openIdFor(sdkId, personId)
  const known = world.identities.get(id)
  if (known) return known
  const identity = { id, sdkId, personId }
  world.identities.put(id, identity)
  return identity
}
