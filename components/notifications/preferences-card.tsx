import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Preferences } from '@/lib/notifications/schema'
import { ProblemNotice } from '../meetings/problem-notice'
import { readOptions } from '../meetings/retry-read'
import { Card } from '../ui/card'
import { PreferencesForm } from './preferences-form'
import { ToldSkeleton } from './told-skeleton'

interface PreferencesCardProps {
  slug: string
  timeZone: string
  now: Date
  isAdmin: boolean
}

/** What the person wants to be told. Read once: what is being chosen is not changed by another tab. */
export function PreferencesCard({ slug, ...rest }: PreferencesCardProps) {
  const t = useTranslations('notifications.preferences')
  const address = `/api/t/${slug}/notifications/preferences`
  const { data, error, mutate } = useSWR<Preferences, unknown>(address, fetchJson, {
    ...readOptions,
    revalidateOnFocus: false,
  })
  return (
    <Card title={t('title')}>
      {data ? (
        <PreferencesForm {...rest} address={address} stored={data} />
      ) : error === undefined ? (
        <ToldSkeleton />
      ) : (
        <ProblemNotice slug={slug} problem={asProblem(error)} onRetry={() => void mutate()} />
      )}
    </Card>
  )
}
