'use client'

import { ArrowLeft, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Meeting } from '@/lib/meetings/schema'
import { ButtonLink } from '../ui/button-link'
import { Card } from '../ui/card'
import { EmptyState } from '../ui/empty-state'
import { lazily } from '../ui/lazily'
import { PageHeader } from '../ui/page-header'
import { editRules, occurrenceRules } from './edit-rules'
import { EditScope } from './edit-scope'
import { FormSkeleton } from './form-skeleton'
import { ProblemNotice } from './problem-notice'
import { readOptions } from './retry-read'
import type { Person } from './schedule-values'
import { useMeetingWords } from './use-meeting-words'

const EditForm = lazily(() => import('./edit-form').then((module) => module.EditForm), FormSkeleton)

interface EditPageProps {
  slug: string
  id: string
  /** The occurrence whose time changes, instead of the whole meeting. */
  occurrence: string | undefined
  you: Person
  /** The server's time, ISO 8601. */
  renderedAt: string
}

/** Changes a meeting, or the time of one occurrence; where that cannot be, it says why. */
export function EditPage({ slug, id, occurrence, you, renderedAt }: EditPageProps) {
  const t = useTranslations('meetingForm.edit')
  const words = useTranslations('meetings.detail')
  const meetingWords = useMeetingWords()
  const here = `/t/${slug}/meetings/${id}/edit${occurrence === undefined ? '' : `?occurrence=${occurrence}`}`
  const back = { href: `/t/${slug}/meetings/${id}`, label: t('back') }
  const { data, error, isValidating, mutate } = useSWR<Meeting, unknown>(`/api/t/${slug}/meetings/${id}`, fetchJson, {
    ...readOptions,
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
  })
  const meeting = useFirst(isValidating ? undefined : data)
  const problem = meeting || error === undefined ? undefined : asProblem(error)
  const rules =
    meeting &&
    (occurrence === undefined ? editRules(meeting) : occurrenceRules(meeting, occurrence, new Date(renderedAt)))
  return (
    <>
      <PageHeader
        title={occurrence === undefined ? t('title') : t('occurrenceTitle')}
        before={
          <div>
            <ButtonLink variant="ghost" size="small" href={back.href} className="-ml-2.5">
              <ArrowLeft aria-hidden="true" />
              {back.label}
            </ButtonLink>
          </div>
        }
      />
      {problem && (
        <Card>
          <ProblemNotice
            slug={slug}
            problem={problem}
            words={meetingWords(problem)}
            onRetry={() => void mutate()}
            back={{ href: `/t/${slug}/meetings`, label: words('back') }}
          />
        </Card>
      )}
      {meeting?.role === 'creator' && (
        <EditScope {...{ meeting, occurrence }} href={`/t/${slug}/meetings/${id}/edit`} />
      )}
      {!meeting && !problem && <FormSkeleton />}
      {rules?.kind === 'closed' && (
        <Card>
          <EmptyState
            icon={<Lock aria-hidden="true" />}
            title={t(`closed.${rules.reason}.title`)}
            text={t(`closed.${rules.reason}.text`)}
            actions={<ButtonLink href={back.href}>{back.label}</ButtonLink>}
          />
        </Card>
      )}
      {meeting && rules?.kind === 'open' && (
        <EditForm key={occurrence} {...{ slug, meeting, occurrence, rules, you, here }} />
      )}
    </>
  )
}

/** The first value that was there: a meeting that changes meanwhile must not change what is being typed. */
function useFirst<Value>(value: Value | undefined): Value | undefined {
  const [first, setFirst] = useState(value)
  if (first === undefined && value !== undefined) setFirst(value)
  return first
}
