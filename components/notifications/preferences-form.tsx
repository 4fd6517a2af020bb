import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useSWRConfig } from 'swr'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { Mutable, Preferences } from '@/lib/notifications/schema'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Switch } from '../ui/switch'
import { toast } from '../ui/toast'
import { useBrowserPermission } from './browser-permission'
import { QuietFields } from './quiet-fields'

const own: readonly Mutable[] = ['meeting-starts', 'recording-ready', 'sign-in-ends', 'cancel-failed']
const ofAdmins: readonly Mutable[] = ['deliveries-fail', 'account-waits']

interface PreferencesFormProps {
  address: string
  stored: Preferences
  timeZone: string
  now: Date
  isAdmin: boolean
}

/** Which kinds, whether the browser tells of them, and when it does not. */
export function PreferencesForm({ address, stored, timeZone, now, isAdmin }: PreferencesFormProps) {
  const t = useTranslations('notifications.preferences')
  const problems = useTranslations('errors.problems')
  const { mutate } = useSWRConfig()
  const [wanted, setWanted] = useState(stored)
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const browser = useBrowserPermission()
  const errors = useFieldErrors(problem)
  const change = (changed: Partial<Preferences>) => setWanted((before) => ({ ...before, ...changed }))
  const mute = (kind: Mutable, isTold: boolean) => {
    const others = wanted.muted.filter((other) => other !== kind)
    change({ muted: isTold ? others : [...others, kind] })
  }
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    setProblem(undefined)
    try {
      await mutate(address, sendJson<Preferences>(address, { method: 'PUT', body: wanted }), { revalidate: false })
      toast({ text: t('saved'), tone: 'success' })
    } catch (error) {
      setProblem(asProblem(error))
    }
    setSending(false)
  }
  return (
    <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-6">
      {problem && problem.errors.length === 0 && (
        <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
      )}
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-3 font-medium text-13 text-ink-2">{t('kinds')}</legend>
        {[...own, ...(isAdmin ? ofAdmins : [])].map((kind) => (
          <Switch
            key={kind}
            label={t(`kind.${kind}`)}
            checked={!wanted.muted.includes(kind)}
            onChange={(event) => mute(kind, event.target.checked)}
          />
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-4 border-line border-t pt-5">
        <legend className="sr-only">{t('browser')}</legend>
        <Switch
          label={t('inBrowser')}
          hint={t(browser.state === 'default' ? 'inBrowserAsks' : 'inBrowserHint')}
          checked={wanted.inBrowser && browser.state === 'granted'}
          disabledReason={browser.state === 'denied' || browser.state === 'missing' ? t(browser.state) : undefined}
          onChange={async (event) => {
            const isOn = event.target.checked
            change({ inBrowser: isOn && (await browser.ask()) })
          }}
        />
        <QuietFields
          quiet={wanted.quiet}
          errors={{ from: errors['quiet.from'], to: errors['quiet.to'] }}
          {...{ timeZone, now }}
          onChange={(quiet) => change({ quiet })}
        />
      </fieldset>
      <Button type="submit" loading={isSending} className="sm:self-start">
        {t('save')}
      </Button>
    </form>
  )
}
