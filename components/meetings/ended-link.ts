interface Linked {
  id: string
  subMeetingId?: string
  startsAt: string
  isRecurring?: boolean
}

/** The page of a meeting that is over; of a series, at that occurrence, which its start names where no list tells its id. */
export function endedLink(slug: string, { id, subMeetingId, startsAt, isRecurring }: Linked): string {
  const occurrence = subMeetingId ?? (isRecurring ? startsAt : undefined)
  return `/t/${slug}/meetings/${id}${occurrence ? `?${new URLSearchParams({ occurrence })}` : ''}`
}
