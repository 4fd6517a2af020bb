import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { ToldSubscription } from '@/lib/webhooks/schema'
import { Checkbox } from '../ui/checkbox'
import { ConfirmDialog } from '../ui/confirm-dialog'
import { RecentSignIn } from './recent-sign-in'
import type { SettingsFrame } from './settings-frame'
import { settingsDoor } from './use-settings'

interface RotateDialogProps {
  frame: SettingsFrame
  /** How it has been until now. */
  isEncrypted: boolean
  onTold: (told: ToldSubscription) => void
  onClose: () => void
}

/** Asks before the secrets of the address for events are replaced: the old ones end at once. */
export function RotateDialog({ frame, isEncrypted, onTold, onClose }: RotateDialogProps) {
  const t = useTranslations('tencent.webhook')
  const common = useTranslations('tencent')
  const problems = useTranslations('errors.problems')
  const [encrypted, setEncrypted] = useState(isEncrypted)
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const mustSignIn = !frame.hasRecentSignIn || problem?.code === 'needs_recent_sign_in'
  const rotate = async () => {
    setSending(true)
    setProblem(undefined)
    try {
      const door = `${settingsDoor(frame.slug)}/webhook/rotate`
      onTold(await sendJson<ToldSubscription>(door, { method: 'POST', body: { encrypted } }))
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
      title={t('rotateTitle')}
      description={t('rotateText')}
      confirmLabel={t('rotateConfirm')}
      loading={isSending}
      disabledReason={mustSignIn ? common('recent.title') : undefined}
      onConfirm={() => void rotate()}
    >
      <div className="flex flex-col gap-3">
        <Checkbox
          label={t('encrypted')}
          hint={t('encryptedHint')}
          name="encrypted"
          checked={encrypted}
          onChange={(event) => setEncrypted(event.target.checked)}
        />
        {mustSignIn && <RecentSignIn href={frame.signInHref} />}
        {problem && !mustSignIn && (
          <p role="alert" className="text-13 text-danger-ink">
            {problems(`${problem.code}.title`)}
          </p>
        )}
      </div>
    </ConfirmDialog>
  )
}
