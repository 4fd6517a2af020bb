import { useTranslations } from 'next-intl'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

/** Shaped like a meeting's form while its part of the program is on its way. */
export function FormSkeleton() {
  const t = useTranslations('meetings.form')
  return (
    <SkeletonGroup label={t('loading')} className="flex max-w-160 flex-col gap-6">
      {['w-16', 'w-10', 'w-20'].map((width) => (
        <div key={width} className="flex flex-col gap-2">
          <Skeleton className={`h-4 ${width}`} />
          <Skeleton className="h-9 w-full" />
        </div>
      ))}
      <Skeleton className="h-36 w-full rounded-card" />
    </SkeletonGroup>
  )
}
