import type { Operation } from '../../operation'
import { numberedPage } from '../numbered-page'
import { userResult } from './user-fields'

const PAGE_SIZE = 20

/** GET /v1/users/list: everybody, in order of entry. It gives page_size where other lists give total_page. */
export const listUsers: Operation = {
  id: 'listUsers',
  run({ world, caller, query }) {
    const people = [...world.people.values()].filter((person) => person.corpId === caller.corpId)
    const { items, size, total_count, current_page } = numberedPage(people, query, PAGE_SIZE)
    return {
      total_count,
      current_size: items.length,
      current_page,
      users: items.map((person) => ({ ...userResult(world, person), avatar_url: person.avatarUrl ?? '' })),
      page_size: size,
    }
  },
}
