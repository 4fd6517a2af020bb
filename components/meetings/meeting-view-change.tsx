import type { MeetingFilters } from '@/lib/saved-views/schema'
import { ViewChange } from '../views/view-change'
import type { MeetingViewsProps } from './meeting-views'
import { isSameView, meetingViewsAddress, viewAddress } from './view-address'

/** Whether the view that one is in has other filters than those on the screen, and what can be done about it. */
export function MeetingViewChange({ slug, filters, saved }: Omit<MeetingViewsProps, 'onSaved'>) {
  return (
    <ViewChange<MeetingFilters>
      filters={filters}
      door={meetingViewsAddress(slug)}
      current={saved}
      isSame={isSameView}
      hrefOf={(view) => viewAddress(slug, view)}
    />
  )
}
