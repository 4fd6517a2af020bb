'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import type { Organization } from '@/lib/organization/schema'
import { useFieldErrors } from '../setup/use-field-errors'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { Select } from '../ui/select'
import { TextField } from '../ui/text-field'
import { toast } from '../ui/toast'

type Choice = 'NOTHING' | Organization['idleAction']

/** What is proposed where nothing was said yet. */
const PROPOSED_DAYS = '90'
const DAYS = /^[1-9]\d{0,2}$/

/** What becomes of accounts that nobody uses, with a warning and a way to see whom it meets. */
export function IdleExpiry({ slug, settings }: { slug: string; settings: Organization }) {
  const t = useTranslations('organization.idle')
  const problems = useTranslations('errors.problems')
  const [choice, setChoice] = useState<Choice>(settings.idleDays === null ? 'NOTHING' : settings.idleAction)
  const [days, setDays] = useState(String(settings.idleDays ?? PROPOSED_DAYS))
  const [problem, setProblem] = useState<ApiProblem>()
  const [isSending, setSending] = useState(false)
  const errors = useFieldErrors(problem)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    setSending(true)
    setProblem(undefined)
    const body =
      choice === 'NOTHING'
        ? { days: null, action: settings.idleAction }
        : { days: DAYS.test(days.trim()) ? Number(days) : 0, action: choice }
    try {
      await sendJson(`/api/t/${slug}/admin/organization/idle-expiry`, { method: 'PUT', body })
      toast({ text: t('done'), tone: 'success' })
    } catch (error) {
      setProblem(asProblem(error))
    }
    setSending(false)
  }
  return (
    <Card title={t('title')} className="max-w-[40rem]">
      <form onSubmit={(event) => void save(event)} noValidate className="flex flex-col gap-5">
        <p className="text-13 text-ink-2">{t('text')}</p>
        {problem && problem.errors.length === 0 && (
          <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t('action')}
            value={choice}
            onChange={(event) => setChoice(asChoice(event.target.value))}
            options={(['NOTHING', 'SUSPEND', 'DISCONNECT'] as const).map((value) => ({ value, label: t(value) }))}
          />
          {choice !== 'NOTHING' && (
            <TextField
              label={t('days')}
              error={errors.days}
              required
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          )}
        </div>
        {choice !== 'NOTHING' && (
          <Banner
            tone="warning"
            title={t(`warning.${choice}`)}
            text={t('warningHint')}
            action={
              DAYS.test(days.trim()) && (
                <ButtonLink href={`/t/${slug}/admin/accounts?idle=${days.trim()}`}>{t('whom')}</ButtonLink>
              )
            }
          />
        )}
        <Button type="submit" loading={isSending} className="sm:self-start">
          {t('save')}
        </Button>
      </form>
    </Card>
  )
}

const asChoice = (value: string): Choice => (value === 'SUSPEND' || value === 'DISCONNECT' ? value : 'NOTHING')
