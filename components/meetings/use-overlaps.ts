import { useMemo } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { type Itself, type Overlap, overlapsOfEach, type Span } from './overlaps'
import { useBusyTimes } from './use-busy-times'

/** A span with all that it overlaps. */
interface Taken {
  span: Span
  overlaps: Overlap<CalendarEntry>[]
}

/** What else of the person's is at each of these times. */
export function useOverlaps(slug: string, spans: readonly Span[], itself?: Itself): Taken[] {
  const busy = useBusyTimes(slug, spans)
  // Two hundred dates beside a thousand meetings are not gone through with every letter of the subject.
  const asked = JSON.stringify([spans.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })), itself])
  return useMemo(() => {
    const [places, self] = JSON.parse(asked) as [Span[], Itself | undefined]
    const found = overlapsOfEach(places, busy, self)
    return places.map((span, index) => ({ span, overlaps: found[index] ?? [] }))
  }, [asked, busy])
}
