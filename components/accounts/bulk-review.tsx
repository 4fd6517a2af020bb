'use client'

import { ChevronRight, ListChecks } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import type { BulkAction, BulkJob } from '@/lib/bulk/schema'
import { fetchJson } from '@/lib/fetcher'
import { BulkBar } from '../bulk/bulk-bar'
import { bulkDoor } from '../bulk/bulk-door'
import type { Selection } from '../bulk/use-selection'
import { usePace } from '../events/signals'
import { lazily } from '../ui/lazily'
import { type AccountsAddress, filtersOf } from './accounts-address'

const BulkDialog = lazily(() => import('../bulk/bulk-dialog').then((module) => module.BulkDialog))
const BulkPanel = lazily(() => import('../bulk/bulk-panel').then((module) => module.BulkPanel))

/** While one runs it is looked at this often, else now and then: another admin may have started one. */
const RUNNING_EVERY = 3_000
const IDLE_EVERY = 60_000

interface BulkReviewProps {
  slug: string
  tenantName: string
  address: AccountsAddress
  selection: Selection
  /** Opens and closes the panel of a bulk action. */
  onOpen: (id: string) => void
  onClose: () => void
  onProgress: () => void
}

/** What can be done with many accounts: the bar of the selection, the question before, the progress after. */
export function BulkReview({ slug, tenantName, address, selection, onOpen, onClose, onProgress }: BulkReviewProps) {
  const [asked, setAsked] = useState<BulkAction>()
  const matching = filtersOf(address)
  const countDoor = `/api/t/${slug}/admin/connections/count?${new URLSearchParams(matching)}`
  const counted = useSWR<{ count: number }, unknown>(selection.isEmpty ? null : countDoor, fetchJson)
  const jobs = useJobs(slug)
  const all = counted.data?.count
  const ids = [...selection.ids]
  const chosen = selection.isAll ? { matching, count: all ?? 0 } : { ids, count: ids.length }
  const started = (job: BulkJob) => {
    setAsked(undefined)
    selection.clear()
    void jobs.mutate()
    onOpen(job.id)
  }
  return (
    <>
      {!selection.isEmpty && <BulkBar view={address.view} selection={selection} matching={all} onAct={setAsked} />}
      {selection.isEmpty && <LastJobs jobs={jobs.data?.items ?? []} onOpen={onOpen} />}
      {asked && (
        <BulkDialog
          {...{ slug, tenantName, chosen }}
          action={asked}
          onRecount={() => void counted.mutate()}
          onStarted={started}
          onClose={() => setAsked(undefined)}
        />
      )}
      {address.bulk !== '' && (
        <BulkPanel
          key={address.bulk}
          {...{ slug, onOpen, onProgress }}
          id={address.bulk}
          onClose={() => {
            onClose()
            void jobs.mutate()
          }}
        />
      )}
    </>
  )
}

function useJobs(slug: string) {
  const [often, seldom] = [usePace(RUNNING_EVERY), usePace(IDLE_EVERY)]
  return useSWR<{ items: BulkJob[] }, unknown>(bulkDoor(slug), fetchJson, {
    refreshInterval: (data) => (data?.items.some(({ state }) => state === 'RUNNING') ? often : seldom),
  })
}

/** The last bulk actions, each a way to its panel; nothing, where there were none. */
function LastJobs({ jobs, onOpen }: { jobs: readonly BulkJob[]; onOpen: (id: string) => void }) {
  const t = useTranslations('bulk')
  const locale = useLocale()
  if (jobs.length === 0) return null
  return (
    <section aria-label={t('last')} className="mt-6">
      <h2 className="mb-2 font-semibold text-14">{t('last')}</h2>
      <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-surface">
        {jobs.map((job) => (
          <li key={job.id}>
            <button
              type="button"
              onClick={() => onOpen(job.id)}
              className="flex min-h-11 w-full items-center gap-3 px-4 py-2.5 text-left text-13 -outline-offset-2 transition-colors hover:bg-hover sm:px-5 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3"
            >
              <ListChecks aria-hidden="true" />
              <span className="min-w-0 flex-1">
                {t(`title.${job.action}`, { count: job.total })}
                <span className="block text-12 text-ink-3">
                  {job.state === 'RUNNING'
                    ? t('running', {
                        done: (job.total - job.left).toLocaleString(locale),
                        total: job.total.toLocaleString(locale),
                      })
                    : t(`state.${job.state}`)}
                  {` · ${job.startedByName ?? t('someone')}`}
                </span>
              </span>
              <ChevronRight aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
