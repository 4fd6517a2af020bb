import { noPermission, userNotRegistered } from '../../meetings/refusals'
import { identityOf } from '../../state/identity'
import type { Person } from '../../state/model'
import type { World } from '../../state/world'
import { ApiError, type Call, type Caller } from '../operation'

const OPEN_ID = '2'
const ACTIVE = 1

/** The person an id of the caller's kind stands for: an open_id under OAuth, a userid under the enterprise secret. */
export function personOf(world: World, caller: Caller, id: string): Person | undefined {
  if (caller.mode === 'secret') return registered(world.people.get(`${caller.corpId}/${id}`))
  const identity = world.identities.get(id)
  if (identity === undefined || identity.sdkId !== caller.sdkId) return undefined
  const person = registered(world.people.get(identity.personId))
  return person?.corpId === caller.corpId ? person : undefined
}

function registered(person: Person | undefined): Person | undefined {
  return person?.status === 2 ? undefined : person
}

/** The id that names a person to this caller: the open_id under OAuth, else the enterprise's userid. */
export function nameOf(world: World, caller: Caller, personId: string): string {
  if (caller.mode === 'oauth' && caller.sdkId !== undefined) return identityOf(world, caller.sdkId, personId).id
  return world.people.get(personId)?.userid ?? personId.slice(personId.indexOf('/') + 1)
}

/** Under the secret, operator_id_type 2 names the operator by an open_id of any application of the enterprise. */
function operatorByOpenId({ world, caller }: Call, openId: string): Person | undefined {
  const identity = world.identities.get(openId)
  const person = identity && registered(world.people.get(identity.personId))
  return person?.corpId === caller.corpId ? person : undefined
}

/**
 * Who acts: `userid`, or the later `operator_id` with `operator_id_type`. Throws 190001 for nobody, 20003 for a disabled or not
 * activated person, and 9042 when an OAuth caller names somebody other than the owner of the token.
 */
export function operatorOf(call: Call): Person {
  const given: Record<string, unknown> = { ...call.query, ...call.body, ...call.params }
  const id = given.operator_id ?? given.userid
  const operator = call.caller.mode === 'oauth' ? tokenOwner(call, id) : named(call, id, given.operator_id_type)
  requireActive(operator)
  return operator
}

/** 20003 for a disabled or not activated person: they neither act nor host. */
export function requireActive(person: Person | undefined): void {
  if (person?.status !== ACTIVE) throw new ApiError(20003, `USER NOT AVAILABLE: ${person?.userid}`)
}

function tokenOwner({ world, caller }: Call, id: unknown): Person {
  if (caller.person === undefined) throw userNotRegistered(String(id))
  if (id !== undefined && id !== nameOf(world, caller, caller.person.id))
    throw noPermission('not the user of the token')
  return caller.person
}

function named(call: Call, id: unknown, type: unknown): Person {
  const openId = type !== undefined && String(type) === OPEN_ID
  const person = openId ? operatorByOpenId(call, String(id)) : personOf(call.world, call.caller, String(id))
  if (person === undefined) throw userNotRegistered(String(id))
  return person
}
