import { useTranslations } from 'next-intl'
import type { MeetingSummary } from '@/lib/meetings/schema'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { BriefDays } from './brief-days'

const SHOWN = 6

interface ComingDaysProps {
  slug: string
  meetings: MeetingSummary[]
  timeZone: string
  now: Date
}

/** The first meetings after today, by day, and the way to all of them. */
export function ComingDays({ slug, meetings, timeZone, now }: ComingDaysProps) {
  const t = useTranslations('meetings')
  return (
    <Card
      flush
      title={t('upcomingTitle')}
      actions={
        <ButtonLink variant="ghost" size="small" href={`/t/${slug}/meetings`} className="-my-1 -mr-2.5">
          {t('allUpcoming')}
        </ButtonLink>
      }
    >
      <BriefDays slug={slug} meetings={meetings.slice(0, SHOWN)} timeZone={timeZone} now={now} />
    </Card>
  )
}
