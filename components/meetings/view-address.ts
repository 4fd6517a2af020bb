import type { MeetingFilters } from '@/lib/saved-views/schema'
import { type EndedFilter, readFilter, writeFilter } from './ended-filter'
import { type ListAddress, readListAddress, writeListAddress } from './list-address'

/** Where the saved views of the lists of meetings are read and saved. */
export const meetingViewsAddress = (slug: string): string => `/api/t/${slug}/meeting-views`

/** The page that shows a saved view of the lists of meetings. */
export function viewAddress(slug: string, { id, filters }: { id: string; filters: MeetingFilters }): string {
  const query = new URLSearchParams({ ...filters, saved: id })
  return filters.view === 'ended'
    ? `/t/${slug}/ended${writeFilter(readFilter(query))}`
    : `/t/${slug}/meetings${writeListAddress(readListAddress(query))}`
}

/** What a view keeps of the address of a list: all but which view it is. */
export function filtersOfList({ saved: _, ...address }: ListAddress): MeetingFilters {
  const set = Object.entries(address).filter(([, value]) => value !== '')
  return { ...Object.fromEntries(set), view: address.view }
}

/** The same of the list of what is over. */
export function filtersOfEnded({ saved: _, ...filter }: EndedFilter): MeetingFilters {
  return { ...Object.fromEntries(new URLSearchParams(writeFilter(filter))), view: 'ended' }
}

/** Whether two views show the same. */
export const isSameView = (one: MeetingFilters, other: MeetingFilters): boolean =>
  viewAddress('', { id: '', filters: one }) === viewAddress('', { id: '', filters: other })
