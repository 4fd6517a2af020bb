import type { MeetingFilters } from '@/lib/saved-views/schema'
import { SavedViews } from '../views/saved-views'
import { ViewChange } from '../views/view-change'
import { isSameView, viewAddress } from './view-address'

export interface MeetingViewsProps {
  slug: string
  /** What is on the screen. */
  filters: MeetingFilters
  /** The view that one is in. */
  saved: string
  onSaved: (id: string) => void
}

const doorOf = (slug: string) => `/api/t/${slug}/meeting-views`

/** The person's saved views of the lists of meetings. */
export function MeetingViews({ slug, filters, saved, onSaved }: MeetingViewsProps) {
  return (
    <SavedViews<MeetingFilters>
      {...{ filters, onSaved }}
      door={doorOf(slug)}
      current={saved}
      isShared={false}
      hrefOf={(view) => viewAddress(slug, view)}
    />
  )
}

/** Whether the view that one is in has other filters than those on the screen, and what can be done about it. */
export function MeetingViewChange({ slug, filters, saved }: Omit<MeetingViewsProps, 'onSaved'>) {
  return (
    <ViewChange<MeetingFilters>
      filters={filters}
      door={doorOf(slug)}
      current={saved}
      isSame={isSameView}
      hrefOf={(view) => viewAddress(slug, view)}
    />
  )
}
