'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApiProblem } from '@/lib/fetcher'
import { REASON_MAX } from '@/lib/meetings/limits'
import type { Meeting } from '@/lib/meetings/schema'
import { formatRange, zoneLabel } from '@/lib/time'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { TextField } from '../ui/text-field'
import { CancelScope } from './cancel-scope'
import { cancellable } from './cancellable'
import { ChangeProblem } from './change-problem'
import { useCancelWithUndo } from './use-cancel-with-undo'
import { useFieldMessage } from './use-field-message'

interface CancelDialogProps {
  slug: string
  meeting: Meeting
  /** The occurrence that the page shows, of a series. */
  subMeetingId: string | undefined
  timeZone: string
  now: Date
  onClose: () => void
  onDone: () => void
}

/** Asks before a meeting, an occurrence or a whole series is cancelled, which can be undone for a few seconds. Nothing needs to be typed. */
export function CancelDialog({ slug, meeting, subMeetingId, timeZone, now, ...on }: CancelDialogProps) {
  const t = useTranslations('meetingActions.cancelDialog')
  const fieldMessage = useFieldMessage()
  const locale = useLocale()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const { cancel, isSending } = useCancelWithUndo(slug)
  const left = cancellable(meeting, now)
  const preset = left.find(({ id }) => id === subMeetingId) ?? left[0]
  const [scope, setScope] = useState(preset ? { all: false, id: preset.id } : { all: true, id: '' })
  const isOne = meeting.series !== undefined && !scope.all
  const isTooLong = reason.trim().length > REASON_MAX

  const confirm = async () => {
    if (isTooLong) return
    setProblem(undefined)
    const body = { ...(isOne ? { subMeetingId: scope.id } : {}), ...(reason.trim() ? { reason: reason.trim() } : {}) }
    const refusal = await cancel(meeting, body)
    if (refusal) return setProblem(refusal)
    on.onDone()
  }
  const confirmWord = () => {
    if (!meeting.series) return t('confirm')
    return scope.all ? t('confirmAll', { count: meeting.series.remaining ?? left.length }) : t('confirmOne')
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && on.onClose()}
      danger
      title={t('title', { subject: meeting.subject })}
      description={
        <>
          {!meeting.series && <p>{formatRange(meeting.startsAt, meeting.endsAt, { locale, timeZone })}</p>}
          <p className="text-12 text-ink-3">{zoneLabel(meeting.startsAt, timeZone)}</p>
          <p>{t('effect')}</p>
        </>
      }
      confirmLabel={confirmWord()}
      dismissLabel={t('keep')}
      loading={isSending}
      onConfirm={() => void confirm()}
    >
      <div className="flex flex-col gap-4">
        {meeting.series && (
          <CancelScope {...{ meeting, timeZone, scope }} occurrences={left} onChange={(changed) => setScope(changed)} />
        )}
        <Invitees invitees={meeting.invitees} />
        <TextField
          label={t('reason')}
          optional
          hint={t('reasonHint')}
          autoComplete="off"
          value={reason}
          counter={{ count: reason.length, max: REASON_MAX }}
          error={isTooLong ? fieldMessage('reason_too_long') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      {problem && <ChangeProblem {...{ slug, problem }} />}
    </ConfirmDialog>
  )
}

const NAMED = 5

/** Who was counting on the meeting. */
function Invitees({ invitees }: Pick<Meeting, 'invitees'>) {
  const t = useTranslations('meetingActions.cancelDialog')
  const unnamed = useTranslations('meetings.detail')('unnamed')
  const locale = useLocale()
  if (invitees.length === 0) return <p className="text-13 text-ink-2">{t('nobody')}</p>
  const first = invitees.slice(0, NAMED).map(({ name }) => name ?? unnamed)
  const names = first.join(locale === 'en' ? ', ' : '、')
  return (
    <p className="text-13 text-ink-2">
      {t('invitees', { count: invitees.length, names: invitees.length > NAMED ? t('more', { names }) : names })}
    </p>
  )
}
