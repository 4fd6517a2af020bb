import type { Person } from '../../../state/model'
import { userNotExist } from '../../../users/refusals'
import type { Call } from '../../operation'

/** The user of the path; 20001 where the enterprise has none of that id. */
export function requirePerson({ world, caller, params }: Call): Person {
  const userid = params.userid ?? ''
  const person = world.people.get(`${caller.corpId}/${userid}`)
  if (person === undefined) throw userNotExist(userid)
  return person
}
