import { userNotRegistered } from '../../meetings/refusals'
import type { Call } from '../operation'
import { nameOf, personOf, requireActive } from './operator'

/** A user of a request: the tables ask for objects, the examples send bare ids; both are taken. */
export type UserInput = string | { userid: string }

/** Invitees of a request: the registered as person ids, the others as the caller wrote them; each once. */
export interface ResolvedPeople {
  personIds: string[]
  nonRegistered: string[]
}

/** Sorts users of a request into registered ones and others (`user_non_registered`). */
export function resolvePeople({ world, caller }: Call, users: UserInput[]): ResolvedPeople {
  const personIds = new Set<string>()
  const nonRegistered = new Set<string>()
  for (const user of users) {
    const id = typeof user === 'string' ? user : user.userid
    const person = personOf(world, caller, id)
    if (person === undefined) nonRegistered.add(id)
    else personIds.add(person.id)
  }
  return { personIds: [...personIds], nonRegistered: [...nonRegistered] }
}

/** The hosts of a request as person ids: 190001 for a stranger, 20003 for somebody who is disabled or not activated. */
export function resolveHosts(call: Call, users: UserInput[]): string[] {
  const { personIds, nonRegistered } = resolvePeople(call, users)
  const stranger = nonRegistered[0]
  if (stranger !== undefined) throw userNotRegistered(stranger)
  for (const id of personIds) requireActive(call.world.people.get(id))
  return personIds
}

/** People as bare ids, the shape of createMeeting's answer and of the list. */
export function asIds({ world, caller }: Call, personIds: string[]): string[] {
  return personIds.map((personId) => nameOf(world, caller, personId))
}

/** People as objects, the shape of the two detail queries. */
export function asObjects(call: Call, personIds: string[]): { userid: string }[] {
  return asIds(call, personIds).map((userid) => ({ userid }))
}
