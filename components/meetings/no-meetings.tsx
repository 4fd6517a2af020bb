import { CalendarDays, CalendarPlus, CalendarX2, SearchX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import type { ListView } from './list-address'

interface NoMeetingsProps {
  slug: string
  view: ListView
  isFiltered: boolean
  onClear: () => void
}

/** A list without rows: because nothing is there, or because nothing matches. */
export function NoMeetings({ slug, view, isFiltered, onClear }: NoMeetingsProps) {
  const t = useTranslations('list')
  const schedule = (
    <ButtonLink href={`/t/${slug}/meetings/new`}>
      <CalendarPlus aria-hidden="true" />
      {t('schedule')}
    </ButtonLink>
  )
  return (
    <Card>
      {isFiltered ? (
        <EmptyState
          icon={<SearchX />}
          title={t('noMatch')}
          text={t('noMatchHint')}
          actions={<Button onClick={onClear}>{t('clear')}</Button>}
        />
      ) : (
        <EmptyState
          icon={view === 'cancelled' ? <CalendarX2 /> : <CalendarDays />}
          title={t(`empty.${view}`)}
          actions={view === 'cancelled' ? undefined : schedule}
        />
      )}
    </Card>
  )
}
