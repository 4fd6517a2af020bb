'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApiProblem } from '@/lib/fetcher'
import type { Meeting } from '@/lib/meetings/schema'
import { Checkbox } from '../ui/checkbox'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { toast } from '../ui/toast'
import { laterOccurrences } from './at-occurrence'
import { ChangeProblem } from './change-problem'
import { useEndMeeting } from './use-end-meeting'
import { useParticipants } from './use-participants'

interface EndDialogProps {
  slug: string
  /** The meeting's door. */
  address: string
  meeting: Meeting
  onClose: () => void
  onDone: () => void
}

/**
 * Asks before a running meeting is ended, with the number of people inside as it changes. They are put out only where the
 * button says so: without anybody inside nothing is forced, so that nobody who has just come is thrown out unseen.
 */
export function EndDialog({ slug, address, meeting, onClose, onDone }: EndDialogProps) {
  const t = useTranslations('meetingActions.endDialog')
  const { type, series } = meeting
  const [wantsCode, setWantsCode] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [hasJoined, setHasJoined] = useState(false)
  const { end, isSending } = useEndMeeting(slug, address, meeting)
  const people = useParticipants({ address, subMeetingId: series?.subMeetingId, isLive: true, isUrgent: true })
  const inside = people.list?.inside
  const isUnknown = inside === undefined && people.problem !== undefined
  const later = laterOccurrences(meeting)
  const codeReason = type === 'quick' ? t('quick') : later > 0 ? t('seriesGoesOn', { count: later }) : undefined

  const confirm = async () => {
    setProblem(undefined)
    setHasJoined(false)
    const count = inside ?? 0
    const body = { force: isUnknown || count > 0, retrieveCode: codeReason === undefined && wantsCode }
    const outcome = await end(body)
    if (outcome === 'done') {
      toast({ text: t('done'), description: count > 0 ? t('doneHint', { count }) : undefined, tone: 'success' })
    } else if (outcome === 'over') toast({ text: t('over') })
    else if (outcome.code === 'people_inside') return setHasJoined(true)
    else return setProblem(outcome)
    onDone()
  }
  const confirmWord = () => {
    if (isUnknown) return t('confirmAll')
    return inside ? t('confirmRemove', { count: inside }) : t('confirm')
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      danger
      title={t('title', { subject: meeting.subject })}
      description={
        <span role="status">
          {isUnknown
            ? t('unknown')
            : inside === undefined
              ? t('counting')
              : inside > 0
                ? t('inside', { count: inside })
                : t('empty')}
        </span>
      }
      confirmLabel={confirmWord()}
      dismissLabel={t('keep')}
      loading={isSending}
      disabledReason={inside === undefined && !isUnknown ? t('counting') : undefined}
      onConfirm={() => void confirm()}
    >
      <Checkbox
        label={t('retrieve')}
        hint={t('retrieveHint')}
        disabledReason={codeReason}
        checked={type === 'quick' || (codeReason === undefined && wantsCode)}
        onChange={(event) => setWantsCode(event.target.checked)}
      />
      {hasJoined && (
        <p role="alert" className="mt-4 text-13 text-warning-ink">
          {t('joined')}
        </p>
      )}
      {problem && <ChangeProblem {...{ slug, problem }} />}
    </ConfirmDialog>
  )
}
