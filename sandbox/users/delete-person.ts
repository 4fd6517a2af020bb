import { ApiError } from '../gateway/operation'
import type { Person } from '../state/model'
import type { World } from '../state/world'

/** Takes a person out of the address book for good, sign-ins included; 20004 for a super administrator. Their meetings stay. */
export function deletePerson(world: World, person: Person): void {
  if (person.isAdmin) throw new ApiError(20004, 'userid: the super administrator cannot be deleted')
  for (const identity of [...world.identities.values()]) {
    if (identity.personId === person.id) world.tokenPairs.delete(identity.id)
  }
  world.people.delete(person.id)
}
