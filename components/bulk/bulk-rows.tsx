import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import useSWRInfinite from 'swr/infinite'
import type { BulkJob, BulkRow, BulkRows as Page } from '@/lib/bulk/schema'
import { fetchJson } from '@/lib/fetcher'
import { readOptions } from '../meetings/retry-read'
import { classNames } from '../ui/class-names'
import { LoadMore } from '../ui/load-more'
import { SegmentedControl } from '../ui/segmented-control'
import { bulkDoor } from './bulk-door'

const good: readonly string[] = ['done', 'done_here']

/** What became of each account, in words; those that were not done can be looked at alone. */
export function BulkRows({ slug, job }: { slug: string; job: BulkJob }) {
  const t = useTranslations('bulk')
  const [only, setOnly] = useState<'all' | 'failed'>('all')
  const doorOf = (index: number, before: Page | null) => {
    if (index > 0 && !before?.nextCursor) return null
    const query = new URLSearchParams({
      ...(only === 'failed' && { only }),
      ...(before?.nextCursor && { cursor: before.nextCursor }),
    })
    return bulkDoor(slug, `/${job.id}/rows?${query}`)
  }
  const { data, size, setSize, isValidating, mutate } = useSWRInfinite<Page, unknown>(doorOf, fetchJson, {
    ...readOptions,
    keepPreviousData: true,
    revalidateAll: true,
  })
  const reload = useEffectEvent(() => void mutate())
  const { left } = job
  useEffect(() => {
    if (left < job.total) reload()
  }, [left, job.total])
  const rows = data?.flatMap(({ items }) => items) ?? []
  return (
    <section aria-label={t('rows')}>
      <div className="mb-2 flex items-center justify-between gap-3">
        <h3 className="font-semibold text-14">{t('rows')}</h3>
        <SegmentedControl
          name={t('rows')}
          value={only}
          onChange={setOnly}
          options={[
            { value: 'all', label: t('rowsAll') },
            { value: 'failed', label: t('rowsFailed') },
          ]}
        />
      </div>
      {data && rows.length === 0 && (
        <p className="text-13 text-ink-2">{t(only === 'failed' ? 'noneFailed' : 'noRows')}</p>
      )}
      <ul className="divide-y divide-line rounded-card border border-line bg-surface empty:hidden">
        {rows.map((row) => (
          <Row key={row.accountId} row={row} />
        ))}
      </ul>
      <LoadMore
        more={Boolean(data?.at(-1)?.nextCursor)}
        loading={isValidating && size > (data?.length ?? 0)}
        onLoad={() => void setSize(size + 1)}
      />
    </section>
  )
}

function Row({ row }: { row: BulkRow }) {
  const t = useTranslations('bulk')
  const { name, userid, accountId, outcome, state } = row
  const called = name ?? userid
  return (
    <li className="flex items-baseline justify-between gap-4 px-4 py-2.5 text-13">
      <span className={classNames('min-w-0 truncate', called ? 'text-ink' : 'font-mono text-12 text-ink-3')}>
        {called ?? accountId}
      </span>
      <span
        className={classNames(
          'shrink-0 text-right text-12',
          outcome && !good.includes(outcome) ? 'text-danger-ink' : 'text-ink-2',
        )}
      >
        {outcome ? t(`outcome.${outcome}`) : t(`rowState.${state}`)}
      </span>
    </li>
  )
}
