'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Button } from '../ui/button'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

const LONG_MS = 10_000
const subjects = ['w-40', 'w-56', 'w-32', 'w-48']

/** Rows to come; when they take long, a word about it and the way to ask again. */
export function ListSkeleton({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('meetings')
  const [takesLong, setTakesLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setTakesLong(true), LONG_MS)
    return () => clearTimeout(timer)
  }, [])
  return (
    <>
      <SkeletonGroup label={t('loading')} className="overflow-clip rounded-card border border-line bg-surface">
        {subjects.map((width) => (
          <div key={width} className="flex gap-4 border-line border-b px-4 py-3.5 last:border-b-0 sm:gap-6 sm:px-5">
            <div className="flex w-20 flex-col gap-2 pt-1 sm:w-24">
              <Skeleton className="h-5 w-14" />
              <Skeleton className="h-3.5 w-10" />
            </div>
            <div className="flex flex-1 flex-col gap-2.5 pt-1.5">
              <Skeleton className={`h-4 max-w-full ${width}`} />
              <Skeleton className="h-3 w-36 max-w-full" />
            </div>
            <Skeleton className="hidden h-9 w-16 sm:block" />
          </div>
        ))}
      </SkeletonGroup>
      {takesLong && (
        <p role="status" className="mt-4 flex items-center justify-center gap-3 text-13 text-ink-2">
          {t('takesLong')}
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        </p>
      )}
    </>
  )
}
