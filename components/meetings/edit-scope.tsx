'use client'

import { useTranslations } from 'next-intl'
import type { Meeting } from '@/lib/meetings/schema'
import { TabLinks } from '../ui/tab-links'

interface EditScopeProps {
  meeting: Meeting
  /** The edit page of the whole series. */
  href: string
  /** The occurrence whose time changes now. */
  occurrence: string | undefined
}

/** Of a series: one meeting or all of it. What was typed of either is kept while the other is looked at. */
export function EditScope({ meeting, href, occurrence }: EditScopeProps) {
  const t = useTranslations('series.scope')
  const one = occurrence ?? meeting.series?.subMeetingId
  if (!meeting.series || one === undefined) return null
  return (
    <div className="mb-5 flex flex-col gap-2">
      <TabLinks
        name={t('name')}
        tabs={[
          { href, label: t('all'), active: occurrence === undefined },
          { href: `${href}?occurrence=${one}`, label: t('one'), active: occurrence !== undefined },
        ]}
      />
      <p className="text-12 text-ink-3">{t('hint')}</p>
    </div>
  )
}
