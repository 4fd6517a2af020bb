'use client'

import { useTranslations } from 'next-intl'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { RoomsInventory as Inventory } from '@/lib/rooms/schema'
import { readOptions } from '../meetings/retry-read'
import { Button } from '../ui/button'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'

/** How many Rooms devices the enterprise may have and has, for its administrators. */
export function RoomsInventory({ slug }: { slug: string }) {
  const t = useTranslations('rooms.inventory')
  const { data, error, mutate } = useSWR<Inventory, unknown>(
    `/api/t/${slug}/admin/rooms-inventory`,
    fetchJson,
    readOptions,
  )
  if (error && !data) {
    return (
      <p className="mb-5 flex flex-wrap items-center gap-3 text-13 text-ink-2">
        {t('failed')}
        <Button size="small" onClick={() => void mutate()}>
          {t('retry')}
        </Button>
      </p>
    )
  }
  if (!data) {
    return (
      <SkeletonGroup label={t('title')} className="mb-5">
        <Skeleton className="h-16 w-full rounded-card" />
      </SkeletonGroup>
    )
  }
  return (
    <dl
      aria-label={t('title')}
      className="mb-5 grid gap-px overflow-clip rounded-card border border-line bg-line sm:grid-cols-2"
    >
      {(['ordinary', 'dedicated'] as const).map((kind) => (
        <div key={kind} className="bg-surface px-4 py-3 sm:px-5">
          <dt className="text-12 text-ink-3">{t(kind)}</dt>
          <dd className="mt-0.5 text-14 text-ink">
            {t('used', { used: data[kind].used, total: data[kind].total })}
            {data[kind].expired > 0 && (
              <span className="ml-2 text-13 text-warning-ink">{t('expired', { count: data[kind].expired })}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
