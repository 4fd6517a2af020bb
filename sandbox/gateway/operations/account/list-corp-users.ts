import { beijingStamp } from '../../../state/beijing-clock'
import type { Person } from '../../../state/model'
import type { World } from '../../../state/world'
import { departmentPath, departmentsOf } from '../../../users/departments-of'
import { roleCodeOf, roleFields } from '../../../users/roles'
import { uuidOf } from '../../../users/uuid-of'
import type { Call, Operation } from '../../operation'
import { countedItems, numberedPage } from '../numbered-page'

const PAGE_SIZE = 20
const REMOVED = 2

/** The coding of this list, not that of GET /v1/users/list: 0 disabled, 1 enabled, 2 not activated. */
function statusOf({ status }: Person): number {
  if (status === 1) return 1
  return status === 3 ? 2 : 0
}

function isAskedFor(person: Person, query: Record<string, string>): boolean {
  const { user_name: name, userid, uuid, status, role_code: role } = query
  return (
    (!name || person.name.toLowerCase().includes(name.toLowerCase())) &&
    (!userid || person.userid === userid) &&
    (!uuid || uuidOf(person) === uuid) &&
    (status === undefined || statusOf(person) === Number(status)) &&
    (!role || roleCodeOf(person) === role)
  )
}

function row(world: World, person: Person): Record<string, unknown> {
  return {
    userid: person.userid,
    uuid: uuidOf(person),
    user_name: person.name,
    area: '86',
    update_time: beijingStamp(person.updatedAt ?? 0),
    avatar_url: person.avatarUrl,
    ...roleFields(person),
    phone: person.phone,
    email: person.email || undefined,
    status: statusOf(person),
    departments: departmentsOf(world, person).map((department, index) => ({
      id: department.id,
      name: department.name,
      full_name: departmentPath(world, department),
      is_main: index === 0,
    })),
  }
}

/** GET /v1/corp/users: the people of the account, those of one role with role_code; who was removed is not among them. */
export const listCorpUsers: Operation = {
  id: 'listCorpUsers',
  run({ world, caller, query }: Call) {
    const people = [...world.people.values()].filter(
      (person) => person.corpId === caller.corpId && person.status !== REMOVED && isAskedFor(person, query),
    )
    const page = numberedPage(people, query, PAGE_SIZE)
    return { ...countedItems(page), users: page.items.map((person) => row(world, person)) }
  },
}
