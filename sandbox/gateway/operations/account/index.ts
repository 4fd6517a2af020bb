import type { Operation } from '../../operation'
import { listCorpMeetings } from './list-corp-meetings'
import { listCorpRecords } from './list-corp-records'
import { listCorpRoles } from './list-corp-roles'
import { listCorpUsers } from './list-corp-users'

/** The lists of a whole account, for its administrators. */
export const accountOperations: Operation[] = [listCorpMeetings, listCorpUsers, listCorpRoles, listCorpRecords]
