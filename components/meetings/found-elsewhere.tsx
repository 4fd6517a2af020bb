import { useTranslations } from 'next-intl'
import { DayList } from './day-list'
import { type ListAddress, narrow } from './list-address'
import type { ListedMeeting } from './listed-meeting'
import { useFoundMeetings } from './use-found-meetings'

interface FoundElsewhereProps {
  slug: string
  address: ListAddress
  /** What the list itself shows. */
  shown: readonly ListedMeeting[]
  now: Date
  timeZone: string
}

/** What the server finds with the same words in the other lists, and in pages of this one that were not read. */
export function FoundElsewhere({ slug, address, shown, now, timeZone }: FoundElsewhereProps) {
  const t = useTranslations('list')
  const { found, isLooking } = useFoundMeetings(slug, address.q)
  const known = new Set(shown.map(({ id }) => id))
  const rest = narrow(found ?? [], { ...address, q: '' }, { now, timeZone }).filter(({ id }) => !known.has(id))
  return (
    <section aria-label={t('elsewhere')} className="mt-6">
      <p role="status" className="mb-3 text-13 text-ink-2">
        {isLooking ? t('looking') : rest.length > 0 ? t('foundElsewhere', { count: rest.length }) : ''}
      </p>
      {rest.length > 0 && <DayList slug={slug} meetings={rest} timeZone={timeZone} now={now} />}
    </section>
  )
}
