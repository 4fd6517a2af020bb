import type { World } from '../state/world'
import { uuidOf } from '../users/uuid-of'
import { idFor, type Reader } from './reader'

/** A person as every event names them; all empty where nobody did it. */
export function describePerson(world: World, reader: Reader, personId: string | undefined) {
  if (personId === undefined) return { userid: '', uuid: '', user_name: '' }
  return {
    userid: idFor(world, reader, personId),
    uuid: uuidOf({ id: personId }),
    user_name: world.people.get(personId)?.name ?? '',
  }
}

/** Somebody something was done to: strangers to the enterprise have no name there. */
export function describeAffected(world: World, reader: Reader, personId: string | undefined) {
  const person = describePerson(world, reader, personId)
  const isOwn = world.people.get(personId ?? '')?.corpId === reader.corpId
  return isOwn ? person : { ...person, user_name: '' }
}
