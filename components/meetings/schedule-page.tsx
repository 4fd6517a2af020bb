'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

/** The form with its pickers is a part of its own, and begins in the browser: with its zone, its time and its drafts. */
export const SchedulePage = dynamic(() => import('./schedule-form').then((module) => module.ScheduleForm), {
  ssr: false,
  loading: FormSkeleton,
})

function FormSkeleton() {
  const t = useTranslations('meetings.form')
  return (
    <SkeletonGroup label={t('loading')} className="flex max-w-160 flex-col gap-6">
      {['w-16', 'w-10', 'w-20'].map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-9 w-full" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
