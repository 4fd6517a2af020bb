import type { Operation } from '../../operation'
import { createUser } from './create-user'
import { deleteUserByUserid } from './delete-user-by-userid'
import { getUserByUserid } from './get-user-by-userid'
import { listUsers } from './list-users'
import { updateUserByUserid } from './update-user-by-userid'

/** The address book of an enterprise. */
export const userOperations: Operation[] = [
  createUser,
  listUsers,
  getUserByUserid,
  updateUserByUserid,
  deleteUserByUserid,
]
