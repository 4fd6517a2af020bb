'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import useSWR from 'swr'
import type { BulkJob } from '@/lib/bulk/schema'
import { asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import { usePace } from '../events/signals'
import { ProblemNotice } from '../meetings/problem-notice'
import { readOptions } from '../meetings/retry-read'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { toast } from '../ui/toast'
import { bulkDoor } from './bulk-door'
import { BulkProgress } from './bulk-progress'
import { BulkRows } from './bulk-rows'

/** While it runs the panel looks this often. */
const EVERY = 1_000

interface BulkPanelProps {
  slug: string
  id: string
  onOpen: (id: string) => void
  /** Accounts have changed. */
  onProgress: () => void
  onClose: () => void
}

/** One bulk action beside the list: how far it is, what became of each account, and what can still be done. */
export function BulkPanel({ slug, id, onOpen, onProgress, onClose }: BulkPanelProps) {
  const t = useTranslations('bulk')
  const often = usePace(EVERY)
  const { data, error, mutate } = useSWR<BulkJob, unknown>(bulkDoor(slug, `/${id}`), fetchJson, {
    ...readOptions,
    refreshInterval: (job) => (job === undefined || job.state === 'RUNNING' ? often : 0),
  })
  const progressed = useEffectEvent(onProgress)
  const left = data?.left
  useEffect(() => {
    if (left !== undefined) progressed()
  }, [left])
  const problem = error === undefined || data ? undefined : asProblem(error)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      place="side"
      title={data ? t(`title.${data.action}`, { count: data.total }) : t('loading')}
      description={data && t('startedBy', { name: data.startedByName ?? t('someone') })}
      footer={data && <PanelButtons {...{ slug, job: data, onOpen }} onChanged={() => void mutate()} />}
    >
      {!data && !problem && (
        <SkeletonGroup label={t('loading')} className="flex flex-col gap-4">
          <Skeleton className="h-20 rounded-card" />
          <Skeleton className="h-40 rounded-card" />
        </SkeletonGroup>
      )}
      {problem && <ProblemNotice slug={slug} problem={problem} onRetry={() => void mutate()} />}
      {data && (
        <div className="flex flex-col gap-6">
          <BulkProgress job={data} />
          <BulkRows slug={slug} job={data} />
        </div>
      )}
    </Dialog>
  )
}

const settled: readonly string[] = ['done', 'done_here']

/** How many accounts it was not done to. */
const failedOf = ({ outcomes }: BulkJob): number =>
  Object.entries(outcomes).reduce((sum, [outcome, count]) => sum + (settled.includes(outcome) ? 0 : count), 0)

interface PanelButtonsProps {
  slug: string
  job: BulkJob
  onOpen: (id: string) => void
  onChanged: () => void
}

function PanelButtons({ slug, job, onOpen, onChanged }: PanelButtonsProps) {
  const t = useTranslations('bulk')
  const problems = useTranslations('errors.problems')
  const [isSending, setSending] = useState(false)
  const failed = failedOf(job)
  const send = async (verb: 'cancel' | 'retry') => {
    setSending(true)
    try {
      const url = bulkDoor(slug, `/${job.id}/${verb}`)
      const changed = await sendJson<BulkJob>(url, { method: 'POST', body: {} })
      if (verb === 'retry') onOpen(changed.id)
      else onChanged()
    } catch (error) {
      toast({ text: problems(`${asProblem(error).code}.title`), tone: 'danger' })
    }
    setSending(false)
  }
  if (job.state === 'RUNNING') {
    return (
      <Button writes loading={isSending} onClick={() => void send('cancel')}>
        {t('cancel')}
      </Button>
    )
  }
  if (failed === 0) return null
  const notTheirs = job.action === 'DISCONNECT' && !job.isYours ? t('retryNotYours') : undefined
  return (
    <Button writes loading={isSending} disabledReason={notTheirs} onClick={() => void send('retry')}>
      {t('retry', { count: failed })}
    </Button>
  )
}
