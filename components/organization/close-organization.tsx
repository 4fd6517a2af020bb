'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { leadOut } from '../layout/lead-out'
import { useFieldErrors } from '../setup/use-field-errors'
import { RecentSignIn } from '../sign-in/recent-sign-in'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { TextField } from '../ui/text-field'

interface CloseOrganizationProps {
  slug: string
  /** Whether the person showed who they are just now. */
  hasRecentSignIn: boolean
  /** Where to sign in again, and back to this page. */
  signInHref: string
  /** The page that says that it is closed. */
  closedHref: string
}

/** What closing the organisation does, and the form that does it. */
export function CloseOrganization({ slug, hasRecentSignIn, signInHref, closedHref }: CloseOrganizationProps) {
  const t = useTranslations('organization.close')
  const problems = useTranslations('errors.problems')
  const [confirmation, setConfirmation] = useState('')
  const [problem, setProblem] = useState<ApiProblem>()
  const [sending, setSending] = useState(false)
  const errors = useFieldErrors(problem)
  const mustSignIn = !hasRecentSignIn || problem?.code === 'needs_recent_sign_in'
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    setSending(true)
    setProblem(undefined)
    try {
      const close = () =>
        sendJson(`/api/t/${slug}/admin/organization/close`, { method: 'POST', body: { confirmation } })
      await leadOut(close, closedHref)
    } catch (error) {
      setProblem(asProblem(error))
      setSending(false)
    }
  }
  return (
    <Card title={t('title')} className="max-w-[40rem]">
      <p className="text-pretty">{t('text')}</p>
      <h3 className="mt-5 font-medium text-13">{t('before')}</h3>
      <ul className="mt-2 list-disc pl-5 text-13 text-ink-2">
        <li>{t('meetings')}</li>
        <li className="mt-1">{t('audit')}</li>
      </ul>
      {mustSignIn ? (
        <div className="mt-6">
          <RecentSignIn href={signInHref} title={t('recent')} />
        </div>
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate className="mt-6 flex flex-col gap-5">
          {problem && problem.errors.length === 0 && (
            <Banner tone="danger" title={problems(`${problem.code}.title`)} text={problems(`${problem.code}.hint`)} />
          )}
          <TextField
            label={t('confirm', { slug })}
            name="confirmation"
            required
            error={errors.confirmation}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={confirmation}
            onChange={(event) => setConfirmation(event.target.value)}
          />
          <Button type="submit" variant="danger" loading={sending} className="sm:self-start">
            {t('submit')}
          </Button>
        </form>
      )}
    </Card>
  )
}
