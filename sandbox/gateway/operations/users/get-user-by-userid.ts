import type { Operation } from '../../operation'
import { requirePerson } from './require-person'
import { userResult } from './user-fields'

/** GET /v1/users/{userid}: without the avatar, which only the list has. */
export const getUserByUserid: Operation = {
  id: 'getUserByUserid',
  run(call) {
    return userResult(call.world, requirePerson(call))
  },
}
