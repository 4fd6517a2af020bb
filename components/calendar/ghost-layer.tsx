import { TriangleAlert } from 'lucide-react'
import { useLocale } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { type Day, formatTime } from '@/lib/time'
import { placeOf } from './entry-block'
import { layOutDay } from './lay-out-day'
import { type OnTheClock, onTheClock } from './on-the-clock'
import { overlapsOf, useOverlapWords } from './overlap-words'
import type { Ghost } from './use-gestures'

interface GhostLayerProps {
  ghost: Ghost
  days: readonly Day[]
  timeZone: string
  others: readonly OnTheClock<CalendarEntry>[]
}

/** Where a meeting would be if it were let go now, with what it would overlap. The same is said by words elsewhere. */
export function GhostLayer({ ghost, days, timeZone, others }: GhostLayerProps) {
  const locale = useLocale()
  const overlapWords = useOverlapWords()
  const mark = useRef<HTMLDivElement>(null)
  const { span, entry } = ghost
  const placed = onTheClock(span, timeZone)
  const display = { locale, timeZone }
  const [overlap] = overlapsOf(ghost, others)
  // Moved by keys it would leave what is in sight; under a pointer it never does.
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'nearest' })
  })
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute inset-x-0 top-(--head-height) z-10 h-(--day-height)"
    >
      {days.flatMap((day, index) =>
        layOutDay([placed], day).map((block) => (
          <div
            key={day}
            className="absolute inset-y-0"
            style={{ left: `${(index / days.length) * 100}%`, width: `${100 / days.length}%` }}
          >
            <div
              ref={mark}
              data-ghost=""
              className="absolute flex scroll-mt-12 flex-col overflow-hidden rounded-control border border-accent bg-raised px-1.5 py-0.5 text-12 text-accent-ink leading-4 shadow-overlay"
              style={placeOf(block)}
            >
              <span className="truncate font-semibold">
                {formatTime(span.startsAt, display)} – {formatTime(span.endsAt, display)}
              </span>
              {entry && <span className="truncate">{entry.subject}</span>}
              {overlap && (
                <span className="flex items-start gap-1 text-warning-ink">
                  <TriangleAlert className="mt-0.5 size-3 shrink-0" />
                  {overlapWords(overlap)}
                </span>
              )}
            </div>
          </div>
        )),
      )}
    </div>
  )
}
