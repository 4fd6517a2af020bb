'use client'

import { useLocale, useTranslations } from 'next-intl'
import { dayOf } from '@/lib/time'
import { TabLinks } from '../ui/tab-links'
import { spanOfDay } from './day-span'
import type { ListView } from './list-address'
import { useMeetingCounts } from './use-meeting-counts'

interface MeetingTabsProps {
  slug: string
  current: ListView | 'ended'
  now: Date
  timeZone: string
}

/** The lists of meetings beside each other, with how many each holds. */
export function MeetingTabs({ slug, current, now, timeZone }: MeetingTabsProps) {
  const t = useTranslations('list')
  const locale = useLocale()
  const counts = useMeetingCounts(slug, spanOfDay(dayOf(now, timeZone), timeZone))
  const lists = `/t/${slug}/meetings`
  const tab = (view: MeetingTabsProps['current'], href: string) => ({
    href,
    label: t(`tabs.${view}`),
    count: counts?.[view].toLocaleString(locale),
    active: view === current,
  })
  return (
    <div className="mb-5">
      <TabLinks
        name={t('lists')}
        tabs={[
          tab('today', `${lists}?view=today`),
          tab('upcoming', lists),
          tab('ended', `/t/${slug}/ended`),
          tab('cancelled', `${lists}?view=cancelled`),
        ]}
      />
    </div>
  )
}
