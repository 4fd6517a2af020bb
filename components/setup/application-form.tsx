'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState, useTransition } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { type Application, applicationLevels } from '@/lib/setup/schema'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { useFieldErrors } from './use-field-errors'

interface ApplicationFormProps {
  slug: string
  platforms: readonly string[]
  known: (Omit<Application, 'secret' | 'level'> & { level: string; isComplete: boolean }) | null
  onSaved: () => void
  /** There when a saved application is being changed. */
  onKeep?: (() => void) | undefined
}

/** The application as Tencent's console shows it. The secret goes in and never comes out. */
export function ApplicationForm({ slug, platforms, known, onSaved, onKeep }: ApplicationFormProps) {
  const t = useTranslations('setup.application')
  const problems = useTranslations('errors.problems')
  const router = useRouter()
  const [values, setValues] = useState({
    platform: known?.platform ?? platforms[0] ?? '',
    corpId: known?.corpId ?? '',
    sdkId: known?.sdkId ?? '',
    secret: '',
    level: known?.level ?? applicationLevels[0],
  })
  const [problem, setProblem] = useState<ApiProblem>()
  const [sending, send] = useTransition()
  const errors = useFieldErrors(problem)
  const field = (name: 'corpId' | 'sdkId' | 'secret') => ({
    name,
    label: t(name),
    error: errors[name],
    required: true,
    autoComplete: 'off',
    spellCheck: false,
    value: values[name],
    onChange: (event: { target: { value: string } }) => setValues({ ...values, [name]: event.target.value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(async () => {
      setProblem(undefined)
      try {
        await sendJson(`/api/setup/${encodeURIComponent(slug)}/application`, { method: 'PUT', body: values })
        router.refresh()
        onSaved()
      } catch (thrown) {
        setProblem(asProblem(thrown))
      }
    })
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-5">
      <p className="text-pretty text-ink-2">{t('text')}</p>
      {problem && problem.errors.length === 0 && (
        <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
      )}
      {platforms.length > 1 && (
        <Select
          label={t('platform')}
          name="platform"
          error={errors.platform}
          value={values.platform}
          onChange={(event) => setValues({ ...values, platform: event.target.value })}
          options={platforms.map((value) => ({
            value,
            label: value === 'production' || value === 'sandbox' ? t(`platforms.${value}`) : value,
          }))}
        />
      )}
      <TextField {...field('corpId')} hint={t('corpIdHint')} inputMode="numeric" />
      <TextField {...field('sdkId')} inputMode="numeric" />
      <TextField {...field('secret')} type="password" hint={known?.isComplete ? t('secretAgain') : t('secretHint')} />
      <RadioGroup
        legend={t('level')}
        name="level"
        value={values.level}
        onChange={(event) => setValues({ ...values, level: event.target.value })}
        options={applicationLevels.map((value) => ({
          value,
          label: t(`levels.${value}`),
          hint: t(`levels.${value}Hint`),
        }))}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="large" loading={sending}>
          {t('submit')}
        </Button>
        {onKeep && (
          <Button size="large" variant="ghost" onClick={onKeep}>
            {t('keep')}
          </Button>
        )}
      </div>
    </form>
  )
}
