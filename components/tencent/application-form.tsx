'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { applicationLevels } from '@/lib/setup/schema'
import { type ApplicationCheck, type ApplicationFacts, fieldsOf } from '@/lib/tencent-settings/schema'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/radio-group'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'
import { VisuallyHidden } from '../ui/visually-hidden'
import { CheckNotice } from './check-notice'
import { RecentSignIn } from './recent-sign-in'
import type { SettingsFrame } from './settings-frame'
import { typedApplicationOf } from './typed-in-tab'
import { useCheckedForm } from './use-checked-form'
import { settingsDoor } from './use-settings'

interface ApplicationFormProps {
  frame: SettingsFrame
  known: ApplicationFacts
  onDone: () => void
  onCancel: () => void
}

/** Corrects the application: its secret at any time, its ids while nobody has connected through it. */
export function ApplicationForm({ frame, known, onDone, onCancel }: ApplicationFormProps) {
  const t = useTranslations('tencent.application')
  const common = useTranslations('tencent')
  const levels = useTranslations('setup.application.levels')
  const problems = useTranslations('errors.problems')
  const kept = typedApplicationOf(frame.slug)
  const { platform, corpId, sdkId, level } = known
  const [restored] = useState(() => kept.read())
  const [values, setValues] = useState({ ...(restored ?? { platform, corpId, sdkId, level }), secret: '' })
  const form = useCheckedForm<typeof values, ApplicationCheck>({
    door: `${settingsDoor(frame.slug)}/application`,
    values,
    onSaved: frame.onChanged,
  })
  const errors = useFieldErrors(form.problem)
  const refused = form.check?.result
  const mustSignIn = !frame.hasRecentSignIn || form.problem?.code === 'needs_recent_sign_in'
  const errorOf = (name: string) => {
    if (errors[name] || !refused || !fieldsOf.application[refused]?.includes(name)) return errors[name]
    return common(`fields.${refused}` as 'fields.secret_wrong')
  }
  const change = (changed: Partial<typeof values>) => {
    const next = { ...values, ...changed }
    setValues(next)
    kept.write({ platform: next.platform, corpId: next.corpId, sdkId: next.sdkId, level: next.level })
  }
  const field = (name: 'corpId' | 'sdkId' | 'secret') => ({
    name,
    label: t(name),
    error: errorOf(name),
    autoComplete: 'off',
    spellCheck: false,
    value: values[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  })
  const locked = known.isUsed ? t('locked') : undefined
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const check = await form.run('save')
    if (!check) return
    kept.drop()
    if (check.result !== 'accepted') return
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
      <TextField {...field('corpId')} required disabledReason={locked} inputMode="numeric" />
      <TextField {...field('sdkId')} required disabledReason={locked} inputMode="numeric" />
      <TextField
        {...field('secret')}
        type="password"
        autoComplete="new-password"
        hint={known.hasSecret ? `${common('stored')} · ${common('keep')}` : undefined}
      />
      <RadioGroup
        legend={t('level')}
        name="level"
        value={values.level}
        onChange={(event) => change({ level: event.target.value })}
        options={applicationLevels.map((value) => ({
          value,
          label: levels(value),
          hint: levels(`${value}Hint`),
        }))}
      />
      {form.check && <CheckNotice check={{ kind: 'application', ...form.check }} wasSaved={form.wasSaved} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={form.running === 'save'}>
          {common('save')}
        </Button>
        <Button writes loading={form.running === 'check'} onClick={() => void form.run('check')}>
          {common('check')}
          <VisuallyHidden> {t('title')}</VisuallyHidden>
        </Button>
        <Button
          variant="ghost"
          onClick={() => {
            kept.drop()
            onCancel()
          }}
        >
          {common('cancel')}
        </Button>
      </div>
    </form>
  )
}
