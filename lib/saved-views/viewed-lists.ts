import 'server-only'
import type { z } from 'zod'
import { type AccountFilters, accountFilters } from '@/lib/accounts/schema'
import type { ViewList } from '@/lib/generated/prisma/enums'
import type { PersonContext } from '@/lib/tenants/context'
import { type MeetingFilters, meetingFilters } from './schema'

/** A list that has views. */
export interface ViewedList<Filters> {
  list: ViewList
  /** All who see the list have the same views; else each person has their own. */
  isShared: boolean
  filters: z.ZodType<Filters>
}

export const accountList: ViewedList<AccountFilters> = { list: 'ACCOUNTS', isShared: true, filters: accountFilters }
export const meetingList: ViewedList<MeetingFilters> = { list: 'MEETINGS', isShared: false, filters: meetingFilters }

/** Which rows are the views of a list for the person who asks. */
export const viewRows = (
  { tenant, actor }: PersonContext,
  { list, isShared }: Pick<ViewedList<unknown>, 'list' | 'isShared'>,
) => ({ tenantId: tenant.id, list, ownerId: isShared ? null : actor.membershipId })
