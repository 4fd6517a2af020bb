import type { Operation } from '../../operation'
import { listCorpRoles } from './list-corp-roles'
import { listCorpUsers } from './list-corp-users'

/** The lists of a whole account, for its administrators. */
export const accountOperations: Operation[] = [listCorpUsers, listCorpRoles]
