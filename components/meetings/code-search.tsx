'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Meeting } from '@/lib/meetings/schema'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { ProblemNotice } from './problem-notice'
import { readOptions } from './retry-read'
import { RoomForNotice } from './room-for-notice'

const NoSuchCode = lazily(() => import('./no-such-code').then((module) => module.NoSuchCode), RoomForNotice)

/** Finds the meeting of a pasted code and goes to it. */
export function CodeSearch({ slug, code }: { slug: string; code: string }) {
  const t = useTranslations('meetings')
  const router = useRouter()
  const { data, error, mutate } = useSWR<Meeting, unknown>(
    `/api/t/${slug}/meetings/by-code/${code}`,
    fetchJson,
    readOptions,
  )
  useEffect(() => {
    if (data) router.replace(`/t/${slug}/meetings/${data.id}`)
  }, [data, router, slug])
  if (error !== undefined && asProblem(error).code === 'not_found') return <NoSuchCode slug={slug} code={code} />
  if (error !== undefined) {
    return (
      <Card>
        <ProblemNotice
          level={1}
          slug={slug}
          problem={asProblem(error)}
          onRetry={() => void mutate()}
          back={{ href: `/t/${slug}/meetings`, label: t('detail.back') }}
        />
      </Card>
    )
  }
  return (
    <SkeletonGroup label={t('loading')}>
      <Skeleton className="h-16 w-full" />
    </SkeletonGroup>
  )
}
