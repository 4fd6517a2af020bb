'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { BulkAction, BulkJob } from '@/lib/bulk/schema'
import { type ApiProblem, asProblem } from '@/lib/fetcher'
import { signInAddress } from '../meetings/problem-notice'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { ButtonLink } from '../ui/button-link'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { TextField } from '../ui/text-field'
import { type Chosen, startBulk } from './bulk-door'

interface BulkDialogProps {
  slug: string
  tenantName: string
  action: BulkAction
  chosen: Chosen
  /** Counts again those that match; the dialog then asks about the new number. */
  onRecount: () => void
  onStarted: (job: BulkJob) => void
  onClose: () => void
}

/** Names how many and where, says what follows, and for what cannot be undone wants the number typed. */
export function BulkDialog({ slug, tenantName, action, chosen, onRecount, onStarted, onClose }: BulkDialogProps) {
  const t = useTranslations('bulk')
  const locale = useLocale()
  const [confirmation, setConfirmation] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const errors = useFieldErrors(problem)
  const isFinal = action === 'DISCONNECT'
  const count = chosen.count.toLocaleString(locale)
  const send = async () => {
    if (isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      onStarted(await startBulk(slug, action, chosen, confirmation))
    } catch (error) {
      const refused = asProblem(error)
      setProblem(refused)
      setSending(false)
      if (refused.code === 'conflict') onRecount()
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send()
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={t(`question.${action}`, { count: chosen.count, tenant: tenantName })}
      description={t(`effect.${action}`)}
      confirmLabel={t('confirm', { action: t(`actions.${action}`), count })}
      danger={isFinal || action === 'SUSPEND'}
      loading={isSending}
      onConfirm={() => void send()}
    >
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <p className="text-13 text-ink-2">{t('frozen')}</p>
        {problem && problem.errors.length === 0 && <Refusal slug={slug} problem={problem} />}
        {errors.count && <Banner tone="danger" title={errors.count} />}
        {isFinal && (
          <TextField
            label={t('typed', { count: String(chosen.count) })}
            error={errors.confirmation}
            required
            inputMode="numeric"
            autoComplete="off"
            value={confirmation}
            onChange={(event) => setConfirmation(event.target.value)}
          />
        )}
      </form>
    </ConfirmDialog>
  )
}

function Refusal({ slug, problem: { code } }: { slug: string; problem: ApiProblem }) {
  const t = useTranslations()
  const pathname = usePathname()
  const query = useSearchParams().toString()
  if (code === 'conflict') return <Banner tone="warning" title={t('bulk.recounted')} text={t('bulk.recountedHint')} />
  if (code !== 'needs_recent_sign_in') {
    return <Banner tone="danger" title={t(`errors.problems.${code}.title`)} text={t(`errors.problems.${code}.hint`)} />
  }
  return (
    <Banner
      tone="warning"
      title={t('bulk.recent')}
      action={
        <ButtonLink plain href={signInAddress(slug, query ? `${pathname}?${query}` : pathname)}>
          {t('bulk.reauth')}
        </ButtonLink>
      }
    />
  )
}
