'use client'

import { TriangleAlert, Undo2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { PendingCancel } from '@/lib/pending-cancels/schema'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { Spinner } from '../ui/spinner'
import { useCancelWithUndo } from './use-cancel-with-undo'
import { useHold } from './use-hold'
import { useMeetingWords } from './use-meeting-words'

interface CancelMarkProps {
  slug: string
  pending: PendingCancel
  subject: string
}

/** At a meeting: that it is being cancelled, with the way back, or why it was not. */
export function CancelMark({ slug, pending, subject }: CancelMarkProps) {
  const t = useTranslations('meetingActions.pending')
  const words = useMeetingWords()
  const { undo } = useCancelWithUndo(slug)
  const holding = useHold(slug, pending.state === 'waiting' ? [pending] : [])
  if (pending.state === 'failed') {
    return (
      <p className="flex items-start gap-1.5 text-12 text-danger-ink">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
        {t('failedBecause', { reason: words(pending.failure ?? { code: 'internal' }).title })}
      </p>
    )
  }
  return (
    <span className="relative flex items-center gap-2" {...holding}>
      <Badge tone="danger" icon={<Spinner />}>
        {t('cancelling')}
      </Badge>
      {pending.state === 'waiting' && (
        <Button writes size="small" aria-label={t('undoNamed', { subject })} onClick={() => void undo(pending)}>
          <Undo2 aria-hidden="true" />
          {t('undo')}
        </Button>
      )}
    </span>
  )
}
