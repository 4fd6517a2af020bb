import { beijingDay, beijingStamp } from '../../../state/beijing-clock'
import type { Person } from '../../../state/model'
import type { World } from '../../../state/world'
import { departmentsOf } from '../../../users/departments-of'
import { roleFields } from '../../../users/roles'
import { uuidOf } from '../../../users/uuid-of'

/** What the requests that write a user have in common; all of it optional in a change. */
export interface UserFields {
  username?: string
  phone?: string
  email?: string
  staff_id?: string
  job_title?: string
  entry_time?: number
  department_list?: string[]
}

/** The fields of a change in the words of the model; what was not sent is absent. */
export function changeOf(body: UserFields): Partial<Person> {
  const change: Partial<Person> = {
    name: body.username,
    phone: body.phone,
    email: body.email,
    staffId: body.staff_id,
    jobTitle: body.job_title,
    entryTime: body.entry_time,
    departmentIds: body.department_list,
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

/** A user as detail and list return them: the status is text, entry_time a day although it is written in seconds. */
export function userResult(world: World, person: Person): Record<string, unknown> {
  return {
    area: '86',
    update_time: beijingStamp(person.updatedAt ?? 0),
    phone: person.phone,
    userid: person.userid,
    email: person.email,
    username: person.name,
    status: String(person.status),
    uuid: uuidOf(person),
    job_title: person.jobTitle,
    staff_id: person.staffId,
    entry_time: person.entryTime === undefined ? undefined : beijingDay(person.entryTime),
    ...roleFields(person),
    department_list: departmentsOf(world, person).map(({ id, name }) => ({ department_id: id, department_name: name })),
  }
}
