import { findCorp } from '../state/find-person'
import type { Person } from '../state/model'
import type { World } from '../state/world'
import { ControlError } from './control-error'

export type PersonChange = Partial<
  Pick<Person, 'name' | 'email' | 'phone' | 'status' | 'maySchedule' | 'isAdmin' | 'roleCode'>
>

/** Changes a person: rename, disable, remove, let schedule; what is left out stays. */
export function setPerson(world: World, corpName: string, userid: string, change: PersonChange): Person {
  const person = world.people.get(`${findCorp(world, corpName)?.corpId ?? ''}/${userid}`)
  if (!person) throw new ControlError(`no person ${corpName}/${userid}`, 404)
  const changed = { ...person, ...change, updatedAt: world.now() }
  world.people.put(person.id, changed)
  return changed
}
