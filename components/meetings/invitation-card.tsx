'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import { asProblem, fetchJson } from '@/lib/fetcher'
import type { Invitation } from '@/lib/meetings/schema'
import type { Locale } from '@/lib/messages/locale'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { SegmentedControl } from '../ui/segmented-control'
import { Skeleton } from '../ui/skeleton'
import { fetchInvitation, invitationAddress } from './fetch-invitation'
import { readOptions } from './retry-read'

/** The invitation as it will be pasted, in either language. `address` is the meeting's door. */
export function InvitationCard({ address }: { address: string }) {
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
      <Text address={address} language={language} />
      <div className="mt-4">
        <CopyButton text={() => fetchInvitation(address, language)} name={t('copyInvitation')}>
          {t('copyInvitation')}
        </CopyButton>
      </div>
    </Card>
  )
}

function Text({ address, language }: { address: string; language: Locale }) {
  const t = useTranslations('meetings')
  const problems = useTranslations('errors.problems')
  const { data, error, mutate } = useSWR<Invitation, unknown>(
    invitationAddress(address, language),
    fetchJson,
    readOptions,
  )
  if (data) {
    return (
      <pre
        lang={language}
        className="whitespace-pre-wrap rounded-control bg-sunken px-4 py-3 font-sans text-13 text-ink leading-6"
      >
        {data.text}
      </pre>
    )
  }
  if (error === undefined) return <Skeleton className="h-52 w-full" />
  return (
    <div role="alert" className="flex items-center justify-between gap-3 text-13 text-ink-2">
      {problems(`${asProblem(error).code}.title`)}
      <Button size="small" onClick={() => void mutate()}>
        {t('retry')}
      </Button>
    </div>
  )
}
