'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import { type ApiProblem, asProblem, fetchJson, sendJson } from '@/lib/fetcher'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { toast } from '../ui/toast'
import { deliveriesDoor } from './use-deliveries'

interface ReplayDialogProps {
  slug: string
  /** Which events, beside that they failed. */
  narrowing: Record<string, string>
  onClose: () => void
  onDone: () => void
}

/** Has all events handled again that failed and that the list is narrowed to, with their number first. */
export function ReplayDialog({ slug, narrowing, onClose, onDone }: ReplayDialogProps) {
  const t = useTranslations('deliveries.replay')
  const problems = useTranslations('errors.problems')
  const query = new URLSearchParams(narrowing).toString()
  const door = deliveriesDoor(slug)
  const { data, error, mutate } = useSWR<{ count: number }, unknown>(`${door}/failed${query && `?${query}`}`, fetchJson)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<ApiProblem>()
  const count = data?.count
  const problem = failure ?? (error === undefined ? undefined : asProblem(error))
  const replay = async () => {
    setSending(true)
    try {
      await sendJson(`${door}/replay`, { method: 'POST', body: { ...narrowing, count } })
      toast({ text: t('done', { count: count ?? 0 }) })
      onDone()
      onClose()
    } catch (thrown) {
      setFailure(asProblem(thrown))
      // As many as there are now are to be confirmed anew.
      void mutate()
    } finally {
      setSending(false)
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t('title')}
      description={count === undefined ? t('counting') : t('text', { count, narrowed: query === '' ? 'no' : 'yes' })}
      confirmLabel={count ? t('confirm', { count }) : t('all')}
      disabledReason={count === undefined ? t('counting') : count === 0 ? t('none') : undefined}
      loading={isSending}
      onConfirm={() => void replay()}
    >
      {problem && (
        <p role="alert" className="text-13 text-danger-ink">
          {problem.code === 'conflict' ? t('changed') : problems(`${problem.code}.title`)}
        </p>
      )}
    </ConfirmDialog>
  )
}
