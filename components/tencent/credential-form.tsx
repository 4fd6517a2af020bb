'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import {
  type ChangedCredential,
  type CredentialCheck,
  type CredentialFacts,
  fieldsOf,
} from '@/lib/tencent-settings/schema'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'
import { VisuallyHidden } from '../ui/visually-hidden'
import { CheckNotice } from './check-notice'
import { RecentSignIn } from './recent-sign-in'
import type { SettingsFrame } from './settings-frame'
import { typedCredentialOf } from './typed-in-tab'
import { useCheckedForm } from './use-checked-form'
import { settingsDoor } from './use-settings'

interface CredentialFormProps {
  frame: SettingsFrame
  known: CredentialFacts | null
  /** Of the application: most often the same enterprise. */
  likelyCorpId: string
  /** It is saved, whatever Tencent said to it. */
  onSaved: () => Promise<unknown>
  /** It is saved and works. */
  onDone: () => void
  /** There when a saved one is being replaced. */
  onCancel?: (() => void) | undefined
}

/** The enterprise secret as Tencent's console shows it; can be tried before it is saved, and never comes out. */
export function CredentialForm({ frame, known, likelyCorpId, onSaved, onDone, onCancel }: CredentialFormProps) {
  const t = useTranslations('tencent.credential')
  const common = useTranslations('tencent')
  const problems = useTranslations('errors.problems')
  const kept = typedCredentialOf(frame.slug)
  const [restored] = useState(() => kept.read())
  const [values, setValues] = useState<ChangedCredential>(() => ({
    ...(restored ?? { corpId: known?.corpId ?? likelyCorpId, sdkId: known?.sdkId ?? '' }),
    ...{ secretId: '', secretKey: '' },
  }))
  const form = useCheckedForm<ChangedCredential, CredentialCheck>({
    door: `${settingsDoor(frame.slug)}/credential`,
    values,
    onSaved,
  })
  const errors = useFieldErrors(form.problem)
  const refused = form.check?.result
  const mustSignIn = !frame.hasRecentSignIn || form.problem?.code === 'needs_recent_sign_in'
  const errorOf = (name: string) => {
    if (errors[name] || !refused || !fieldsOf.credential[refused]?.includes(name)) return errors[name]
    return t.has(`fields.${refused}` as 'fields.ids_refused')
      ? t(`fields.${refused}` as 'fields.ids_refused')
      : undefined
  }
  const change = (name: keyof ChangedCredential, value: string) => {
    const { corpId, sdkId, ...secrets } = { ...values, [name]: value }
    setValues({ corpId, sdkId, ...secrets })
    kept.write({ corpId, sdkId })
  }
  const field = (name: keyof ChangedCredential) => ({
    name,
    label: t(name),
    error: errorOf(name),
    autoComplete: 'off',
    spellCheck: false,
    value: values[name],
    onChange: (event: { target: { value: string } }) => change(name, event.target.value),
  })
  const secretHint = (ending: string) =>
    known ? `${common('storedEnding', { ending })} · ${common('keep')}` : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const check = await form.run('save')
    if (!check) return
    kept.drop()
    if (check.result !== 'works') return
    toast({ text: common('saved'), tone: 'success' })
    onDone()
  }
  return (
    <form
      onSubmit={(event) => void submit(event)}
      noValidate
      autoComplete="off"
      className="flex max-w-[32rem] flex-col gap-5"
    >
      {restored && <p className="text-13 text-ink-2">{common('recent.restored')}</p>}
      {mustSignIn && <RecentSignIn href={frame.signInHref} />}
      {form.problem && form.problem.errors.length === 0 && form.problem.code !== 'needs_recent_sign_in' && (
        <Banner
          tone="danger"
          title={problems(`${form.problem.code}.title`)}
          text={problems(`${form.problem.code}.hint`)}
        />
      )}
      <TextField {...field('corpId')} required hint={t('corpIdHint')} inputMode="numeric" />
      <TextField {...field('sdkId')} optional hint={t('sdkIdHint')} inputMode="numeric" />
      <TextField {...field('secretId')} required={!known} hint={secretHint(`••••${known?.secretIdEnding ?? ''}`)} />
      <TextField
        {...field('secretKey')}
        required={!known}
        type="password"
        autoComplete="new-password"
        hint={known ? `${common('stored')} · ${common('keep')}` : t('secretKeyHint')}
      />
      {form.check && <CheckNotice check={{ kind: 'credential', ...form.check }} wasSaved={form.wasSaved} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={form.running === 'save'}>
          {common('save')}
        </Button>
        <Button writes loading={form.running === 'check'} onClick={() => void form.run('check')}>
          {common('check')}
          <VisuallyHidden> {t('title')}</VisuallyHidden>
        </Button>
        {onCancel && (
          <Button
            variant="ghost"
            onClick={() => {
              kept.drop()
              onCancel()
            }}
          >
            {common('cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}
