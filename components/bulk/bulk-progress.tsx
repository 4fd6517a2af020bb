import { useLocale, useTranslations } from 'next-intl'
import type { BulkJob } from '@/lib/bulk/schema'

/** How far it is, in a bar and a sentence, and how many accounts came to what. */
export function BulkProgress({ job }: { job: BulkJob }) {
  const t = useTranslations('bulk')
  const locale = useLocale()
  const { total, left, state, outcomes } = job
  const done = total - left
  const share = total === 0 ? 100 : Math.floor((done / total) * 100)
  const told = Object.entries(outcomes) as [keyof typeof outcomes, number][]
  return (
    <section aria-label={t('progress')} className="rounded-card border border-line bg-surface p-4">
      <p role="status" className="font-medium text-14">
        {state === 'RUNNING'
          ? t('running', { done: done.toLocaleString(locale), total: total.toLocaleString(locale) })
          : t(`state.${state}`)}
      </p>
      <div
        role="progressbar"
        aria-label={t('progress')}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="mt-3 h-1.5 overflow-clip rounded-full bg-sunken"
      >
        <div className="h-full rounded-full bg-accent transition-[width]" style={{ width: `${share}%` }} />
      </div>
      {told.length > 0 && (
        <dl className="mt-3 flex flex-col gap-1 text-13">
          {told.map(([outcome, count]) => (
            <div key={outcome} className="flex justify-between gap-4">
              <dt className="text-ink-2">{t(`outcome.${outcome}`)}</dt>
              <dd className="font-medium">{count.toLocaleString(locale)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
