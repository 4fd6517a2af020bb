import { ROLES, roleCodeOf } from '../../../users/roles'
import type { Operation } from '../../operation'
import { countedItems, numberedPage } from '../numbered-page'

const PAGE_SIZE = 20
const REMOVED = 2

/** GET /v1/corp/user-roles: the roles with how many hold them; the count's name is cut off, its value a number. */
export const listCorpRoles: Operation = {
  id: 'listCorpRoles',
  run({ world, caller, query }) {
    const people = [...world.people.values()].filter(
      ({ corpId, status }) => corpId === caller.corpId && status !== REMOVED,
    )
    const page = numberedPage(ROLES, query, PAGE_SIZE)
    const user_role_list = page.items.map(({ code, name, description }) => ({
      role_code: code,
      role_name: name,
      role_desc: description,
      role_member_nu: people.filter((person) => roleCodeOf(person) === code).length,
    }))
    return { ...countedItems(page), user_role_list }
  },
}
