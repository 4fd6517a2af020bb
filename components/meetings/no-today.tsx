import { CalendarPlus, Sun } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { QuickButton } from './quick-button'

interface NoTodayProps {
  slug: string
  /** Whose day it is. */
  name: string
  hasLater: boolean
}

/** A day without meetings, and the ways to one. */
export function NoToday({ slug, name, hasLater }: NoTodayProps) {
  const t = useTranslations('meetings')
  return (
    <Card>
      <EmptyState
        icon={<Sun />}
        title={t('emptyToday')}
        text={hasLater ? undefined : t('note')}
        actions={
          <>
            <ButtonLink href={`/t/${slug}/meetings/new`}>
              <CalendarPlus aria-hidden="true" />
              {t('schedule')}
            </ButtonLink>
            <QuickButton slug={slug} name={name} />
          </>
        }
      />
    </Card>
  )
}
