import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

const sentences = ['w-64', 'w-80', 'w-52', 'w-72', 'w-60', 'w-48']

/** Entries to come. */
export function AuditSkeleton() {
  const t = useTranslations('audit')
  return (
    <SkeletonGroup label={t('loading')} className="flex flex-col gap-2">
      <Skeleton className="h-4 w-40" />
      <div className="overflow-clip rounded-card border border-line bg-surface">
        {sentences.map((width) => (
          <div key={width} className="flex h-12 items-center gap-6 border-line border-b px-4 last:border-b-0 sm:px-5">
            <Skeleton className="h-3.5 w-14" />
            <Skeleton className={`h-3.5 max-w-full ${width}`} />
            <Skeleton className="ml-auto hidden h-6 w-16 sm:block" />
          </div>
        ))}
      </div>
    </SkeletonGroup>
  )
}
