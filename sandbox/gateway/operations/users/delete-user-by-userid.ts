import { deletePerson } from '../../../users/delete-person'
import type { Operation } from '../../operation'
import { requirePerson } from './require-person'

/** DELETE /v1/users/{userid}: the answer is a body of no bytes. */
export const deleteUserByUserid: Operation = {
  id: 'deleteUserByUserid',
  run(call) {
    deletePerson(call.world, requirePerson(call))
    return undefined
  },
}
