'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { Meeting } from '@/lib/meetings/schema'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { ProblemNotice } from './problem-notice'

/** Finds the meeting of a pasted code and goes to it. */
export function CodeSearch({ slug, code }: { slug: string; code: string }) {
  const t = useTranslations('meetings')
  const router = useRouter()
  const { data, error, mutate } = useSWR<Meeting, unknown>(`/api/t/${slug}/meetings/by-code/${code}`, fetchJson, {
    shouldRetryOnError: false,
  })
  useEffect(() => {
    if (data) router.replace(`/t/${slug}/meetings/${data.id}`)
  }, [data, router, slug])
  if (error !== undefined) return <ProblemNotice slug={slug} error={error} onRetry={() => void mutate()} />
  return (
    <SkeletonGroup label={t('loading')}>
      <Skeleton className="h-16 w-full" />
    </SkeletonGroup>
  )
}
