import type { MeetingFilters } from '@/lib/saved-views/schema'
import { SavedViews } from '../views/saved-views'
import { meetingViewsAddress, viewAddress } from './view-address'

export interface MeetingViewsProps {
  slug: string
  /** What is on the screen. */
  filters: MeetingFilters
  /** The view that one is in. */
  saved: string
  onSaved: (id: string) => void
}

/** The person's saved views of the lists of meetings. */
export function MeetingViews({ slug, filters, saved, onSaved }: MeetingViewsProps) {
  return (
    <SavedViews<MeetingFilters>
      {...{ filters, onSaved }}
      door={meetingViewsAddress(slug)}
      current={saved}
      isShared={false}
      hrefOf={(view) => viewAddress(slug, view)}
    />
  )
}
