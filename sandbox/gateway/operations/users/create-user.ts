import { identityOf } from '../../../state/identity'
import type { Person } from '../../../state/model'
import { badUserField } from '../../../users/refusals'
import { requireEmail, requirePhone } from '../../../users/require-contact'
import { requireDepartments } from '../../../users/require-departments'
import { requireSeat } from '../../../users/require-seat'
import { uuidOf } from '../../../users/uuid-of'
import { ApiError, type Call, type Operation } from '../../operation'
import { changeOf, type UserFields } from './user-fields'

interface CreateBody extends UserFields {
  userid: string
  username: string
  phone: string
}

function personOf({ world, caller }: Call, body: CreateBody): Person {
  return {
    id: `${caller.corpId}/${body.userid}`,
    corpId: caller.corpId,
    userid: body.userid,
    name: body.username,
    email: '',
    phone: body.phone,
    // Whoever was created can hold meetings at once, as the documents ask to create people first.
    status: 1,
    maySchedule: true,
    isAdmin: false,
    ...changeOf(body),
    updatedAt: world.now(),
  }
}

/** POST /v1/users: a new person of the enterprise. Answers a part of what was sent, with the uuid. */
export const createUser: Operation = {
  id: 'createUser',
  run(call) {
    const { world, caller } = call
    const person = personOf(call, call.body as unknown as CreateBody)
    if (person.name === '') throw badUserField('username', 'is empty')
    const known = world.people.get(person.id)
    if (known !== undefined && known.status !== 2) throw new ApiError(20002, 'userid: user already exists')
    requirePhone(world, person, person.phone)
    requireEmail(world, person, person.email)
    requireDepartments(world, caller.corpId, person.departmentIds ?? [])
    const corp = world.corps.get(caller.corpId)
    if (corp) requireSeat(world, corp)
    world.people.put(person.id, person)
    for (const app of world.apps.values()) if (app.corpId === person.corpId) identityOf(world, app.sdkId, person.id)
    const { name: username, phone, userid, email } = person
    return { username, phone, userid, email, uuid: uuidOf(person) }
  },
}
