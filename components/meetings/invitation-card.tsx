'use client'

import { usePathname } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Invitation } from '@/lib/meetings/schema'
import type { Locale } from '@/lib/messages/locale'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { TraceId } from '../ui/error-state'
import { SegmentedControl } from '../ui/segmented-control'
import { Skeleton } from '../ui/skeleton'
import { invitationAddress } from './fetch-invitation'
import { needsSignIn } from './problem-notice'
import { readOptions } from './retry-read'
import { SignInLink } from './schedule-problem'
import { useMeetingWords } from './use-meeting-words'

interface InvitationCardProps {
  slug: string
  /** The meeting's door. */
  address: string
}

/** The invitation as it will be pasted, in either language. There is something to copy once it was read. */
export function InvitationCard({ slug, address }: InvitationCardProps) {
  const t = useTranslations('meetings.detail')
  const [language, setLanguage] = useState<Locale>(useLocale())
  return (
    <Card
      title={t('invitation')}
      actions={
        <SegmentedControl
          name={t('language')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('zh') },
            { value: 'en', label: t('en') },
          ]}
        />
      }
    >
      <Text {...{ slug, address, language }} />
    </Card>
  )
}

function Text({ slug, address, language }: InvitationCardProps & { language: Locale }) {
  const t = useTranslations('meetings')
  const words = useMeetingWords()
  const pathname = usePathname()
  const { data, error, mutate } = useSWR<Invitation, unknown>(
    invitationAddress(address, language),
    fetchJson,
    readOptions,
  )
  if (data) {
    return (
      <>
        <pre
          lang={language}
          className="whitespace-pre-wrap rounded-control bg-sunken px-4 py-3 font-sans text-13 text-ink leading-6"
        >
          {data.text}
        </pre>
        <div className="mt-4">
          <CopyButton text={data.text} name={t('detail.copyInvitation')}>
            {t('detail.copyInvitation')}
          </CopyButton>
        </div>
      </>
    )
  }
  if (error === undefined) return <Skeleton className="h-52 w-full" />
  const problem = asProblem(error)
  const { title, hint } = words(problem)
  return (
    <div role="alert" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 text-13">
      <div className="min-w-0">
        <p className="font-medium text-ink">{title}</p>
        <p className="text-ink-2">{hint}</p>
        {problem.requestId && <TraceId id={problem.requestId} />}
      </div>
      {needsSignIn(problem) ? (
        <SignInLink slug={slug} here={pathname} />
      ) : (
        <Button size="small" onClick={() => void mutate()}>
          {t('retry')}
        </Button>
      )}
    </div>
  )
}
