interface Linked {
  id: string
  subMeetingId?: string
  startsAt: string
  isRecurring?: boolean
}

/** The page of a meeting that is over; of a series, at that occurrence, which its start names where no list tells its id. */
export function endedLink(slug: string, meeting: Linked): string {
  const { id } = meeting
  const occurrence = endedOccurrence(meeting)
  return `/t/${slug}/meetings/${id}${occurrence ? `?${new URLSearchParams({ occurrence })}` : ''}`
}

/** What names a meeting of a series that is over. */
export const endedOccurrence = ({ subMeetingId, startsAt, isRecurring }: Omit<Linked, 'id'>): string | undefined =>
  subMeetingId ?? (isRecurring ? startsAt : undefined)
