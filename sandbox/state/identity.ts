import { derive } from './derive'
import type { OpenIdentity } from './model'
import type { World } from './world'

/** The open_id under which an application knows a person: made at first sight, the same ever after. */
export function identityOf(world: World, sdkId: string, personId: string): OpenIdentity {
  const id = derive(`open_id ${sdkId} ${personId}`, 28)
  const known = world.identities.get(id)
  if (known) return known
  const identity = { id, sdkId, personId }
  world.identities.put(id, identity)
  return identity
}
