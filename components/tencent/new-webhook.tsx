import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { ToldSubscription } from '@/lib/webhooks/schema'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Checkbox } from '../ui/checkbox'
import type { SettingsFrame } from './settings-frame'
import { settingsDoor } from './use-settings'

/** Makes the address and the token for Tencent's events. */
export function NewWebhook({ frame, onMade }: { frame: SettingsFrame; onMade: (told: ToldSubscription) => void }) {
  const t = useTranslations('tencent.webhook')
  const problems = useTranslations('errors.problems')
  const [encrypted, setEncrypted] = useState(false)
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const make = async () => {
    if (isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      const door = `${settingsDoor(frame.slug)}/webhook`
      onMade(await sendJson<ToldSubscription>(door, { method: 'POST', body: { encrypted } }))
      await frame.onChanged()
    } catch (error) {
      setProblem(asProblem(error))
    } finally {
      setSending(false)
    }
  }
  return (
    <>
      {problem && (
        <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
      )}
      <Checkbox
        label={t('encrypted')}
        hint={t('encryptedHint')}
        name="encrypted"
        checked={encrypted}
        onChange={(event) => setEncrypted(event.target.checked)}
      />
      <div className="flex">
        <Button writes loading={isSending} onClick={() => void make()}>
          {t('create')}
        </Button>
      </div>
    </>
  )
}
