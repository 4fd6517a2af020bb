'use client'

import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { EndedMeetingList } from '@/lib/meetings/past-schema'
import { addDays, dayOf, startOfDay, toInstant } from '@/lib/time'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { BriefDays } from './brief-days'
import { readOptions } from './retry-read'

const SHOWN = 6
const DAYS_BACK = 2

interface RecentlyEndedProps {
  slug: string
  timeZone: string
  /** The server's time, ISO 8601: the end of what is asked for. */
  renderedAt: string
}

/** The meetings that ended today or in the days before. Nothing at all where there are none. */
export function RecentlyEnded({ slug, timeZone, renderedAt }: RecentlyEndedProps) {
  const t = useTranslations('meetings')
  const now = new Date(renderedAt)
  const from = startOfDay(addDays(dayOf(now, timeZone), -DAYS_BACK), timeZone)
  const query = new URLSearchParams({ from: toInstant(from), to: toInstant(now) })
  const { data, error, mutate } = useSWR<EndedMeetingList, unknown>(
    `/api/t/${slug}/ended-meetings?${query}`,
    fetchJson,
    { ...readOptions, revalidateOnFocus: false },
  )
  const hasFailed = error !== undefined || Boolean(data?.gap)
  if (!hasFailed && !data?.items.length) return null
  return (
    <Card
      flush
      title={t('endedTitle')}
      actions={
        <ButtonLink variant="ghost" size="small" href={`/t/${slug}/ended`} className="-my-1 -mr-2.5">
          {t('allEnded')}
        </ButtonLink>
      }
    >
      {hasFailed ? (
        <div className="flex items-center justify-between gap-3 px-4 py-3 text-13 text-ink-2 sm:px-5">
          {t('endedFailed')}
          <Button size="small" onClick={() => void mutate()}>
            {t('retry')}
          </Button>
        </div>
      ) : (
        <BriefDays slug={slug} meetings={data?.items.slice(0, SHOWN) ?? []} timeZone={timeZone} now={now} />
      )}
    </Card>
  )
}
