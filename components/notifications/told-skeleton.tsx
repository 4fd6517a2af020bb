import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

/** Rows of the shape of what is coming. */
export function ToldSkeleton() {
  const t = useTranslations('notifications')
  return (
    <SkeletonGroup label={t('loading')} className="divide-y divide-line">
      {['a', 'b', 'c'].map((row) => (
        <div key={row} className="flex items-start gap-3 px-4 py-3">
          <Skeleton className="size-8" />
          <div className="flex-1 space-y-2 pt-1">
            <Skeleton className="h-4 w-3/4" />
            <Skeleton className="h-3 w-24" />
          </div>
        </div>
      ))}
    </SkeletonGroup>
  )
}
