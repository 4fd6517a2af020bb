import { badUserField } from '../../../users/refusals'
import { requireEmail, requirePhone } from '../../../users/require-contact'
import { requireDepartments } from '../../../users/require-departments'
import { ApiError, type Operation } from '../../operation'
import { requirePerson } from './require-person'
import { changeOf, type UserFields } from './user-fields'

const DEREGISTERED = 2

/** PUT /v1/users/{userid}: the fields that were sent, no other; the path says who, a userid in the body renames nobody. */
export const updateUserByUserid: Operation = {
  id: 'updateUserByUserid',
  run(call) {
    const { world } = call
    const person = requirePerson(call)
    if (person.status === DEREGISTERED) throw new ApiError(20003, 'userid: user is not available')
    const change = changeOf(call.body as UserFields)
    if (change.name === '') throw badUserField('username', 'is empty')
    if (change.phone !== undefined) requirePhone(world, person, change.phone)
    if (change.email !== undefined) requireEmail(world, person, change.email)
    requireDepartments(world, person.corpId, change.departmentIds ?? [])
    const avatarUrl = (call.body.avatar_url as string | undefined) ?? person.avatarUrl
    world.people.put(person.id, { ...person, ...change, avatarUrl, updatedAt: world.now() })
    return undefined
  },
}
