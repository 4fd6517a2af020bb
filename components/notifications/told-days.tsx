import type { Notification } from '@/lib/notifications/schema'
import { groupByDay } from '@/lib/time'
import { useDayName } from '../meetings/use-day-name'
import { Card } from '../ui/card'
import { ToldRow } from './told-row'
import { useToldWords } from './use-told-words'

interface ToldDaysProps {
  slug: string
  items: readonly Notification[]
  now: Date
  timeZone: string
  /** Without a surface of its own, in the bell's panel. */
  bare?: boolean
  onOpen: (item: Notification) => void
}

/** What the person was told, under the day on which they were. */
export function ToldDays({ slug, items, now, timeZone, bare = false, onOpen }: ToldDaysProps) {
  const nameOf = useDayName(timeZone, now)
  const wordsOf = useToldWords(slug, timeZone, now)
  return (
    <div className={bare ? undefined : 'flex flex-col gap-6'}>
      {groupByDay(items, ({ createdAt }) => createdAt, timeZone).map(({ day, items: told }) => {
        const rows = (
          <ol className="divide-y divide-line">
            {told.map((item) => (
              <ToldRow key={item.id} {...{ item, now, timeZone }} words={wordsOf(item)} onOpen={() => onOpen(item)} />
            ))}
          </ol>
        )
        return (
          <section key={day} aria-label={nameOf(day)}>
            <h2
              className={bare ? 'px-4 pt-3 pb-1 font-medium text-12 text-ink-3' : 'mb-2 font-medium text-13 text-ink-2'}
            >
              {nameOf(day)}
            </h2>
            {bare ? rows : <Card flush>{rows}</Card>}
          </section>
        )
      })}
    </div>
  )
}
