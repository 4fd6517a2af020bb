import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

const names = ['w-24', 'w-32', 'w-28', 'w-36', 'w-20', 'w-40']

/** Rows to come. */
export function DeliveriesSkeleton() {
  const t = useTranslations('deliveries')
  return (
    <SkeletonGroup label={t('loading')} className="overflow-clip rounded-card border border-line bg-surface">
      {names.map((width) => (
        <div key={width} className="flex h-14 items-center gap-6 border-line border-b px-4 last:border-b-0 sm:px-5">
          <div className="flex w-1/3 flex-col gap-2">
            <Skeleton className={`h-3.5 max-w-full ${width}`} />
            <Skeleton className="h-3 w-48 max-w-full" />
          </div>
          <Skeleton className="h-6 w-20" />
          <Skeleton className="ml-auto hidden h-3.5 w-24 sm:block" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
