import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { toast } from '../ui/toast'
import { RecentSignIn } from './recent-sign-in'
import type { SettingsFrame } from './settings-frame'

interface RemoveDialogProps {
  frame: SettingsFrame
  /** What removes it. */
  door: string
  title: string
  text: string
  /** What is said when it is gone. */
  removed: string
  onClose: () => void
}

/** Asks once more before something that Tencent Meeting is reached with is removed. */
export function RemoveDialog({ frame, door, title, text, removed, onClose }: RemoveDialogProps) {
  const t = useTranslations('tencent')
  const problems = useTranslations('errors.problems')
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const mustSignIn = !frame.hasRecentSignIn || problem?.code === 'needs_recent_sign_in'
  const remove = async () => {
    setSending(true)
    setProblem(undefined)
    try {
      await sendJson(door, { method: 'POST', body: {} })
      toast({ text: removed, tone: 'success' })
      await frame.onChanged()
      onClose()
    } catch (error) {
      setProblem(asProblem(error))
      setSending(false)
    }
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={title}
      description={text}
      confirmLabel={t('remove')}
      danger
      loading={isSending}
      disabledReason={mustSignIn ? t('recent.title') : undefined}
      onConfirm={() => void remove()}
    >
      {mustSignIn && <RecentSignIn href={frame.signInHref} />}
      {problem && !mustSignIn && (
        <p role="alert" className="text-13 text-danger-ink">
          {problems(`${problem.code}.title`)}
        </p>
      )}
    </ConfirmDialog>
  )
}
