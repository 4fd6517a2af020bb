import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

const names = ['w-28', 'w-40', 'w-24', 'w-36', 'w-32', 'w-28']

/** Rows to come. */
export function AccountsSkeleton() {
  const t = useTranslations('accounts')
  return (
    <SkeletonGroup label={t('loading')} className="overflow-clip rounded-card border border-line bg-surface">
      {names.map((width, index) => (
        <div
          key={`${width}${names.indexOf(width) === index ? '' : ' again'}`}
          className="flex h-16 items-center gap-3 border-line border-b px-4 last:border-b-0 sm:px-5"
        >
          <Skeleton className="size-8 rounded-full" />
          <div className="flex w-1/3 flex-col gap-2">
            <Skeleton className={`h-3.5 max-w-full ${width}`} />
            <Skeleton className="h-3 w-20 max-w-full" />
          </div>
          <Skeleton className="h-6 w-20" />
          <Skeleton className="ml-auto hidden h-3.5 w-24 sm:block" />
        </div>
      ))}
    </SkeletonGroup>
  )
}
