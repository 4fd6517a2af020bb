import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

/** What stands where the calendar is about to be. */
export function CalendarSkeleton() {
  const t = useTranslations('calendar')
  return (
    <SkeletonGroup label={t('reading')}>
      <div className="mb-5 flex justify-between">
        <Skeleton className="h-9 w-48" />
        <Skeleton className="h-9 w-60 max-sm:hidden" />
      </div>
      <Skeleton className="h-[calc(100dvh-17rem)] min-h-96 w-full rounded-card" />
    </SkeletonGroup>
  )
}
