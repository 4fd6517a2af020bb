'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { Invitation } from '@/lib/meetings/schema'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { SegmentedControl } from '../ui/segmented-control'
import { Skeleton } from '../ui/skeleton'

/** The invitation as it will be pasted, in either language. `address` is the meeting's door. */
export function InvitationCard({ address }: { address: string }) {
  const t = useTranslations('meetings.detail')
  const [language, setLanguage] = useState(useLocale())
  const { data } = useSWR<Invitation, unknown>(`${address}/invitation?lang=${language}`, fetchJson)
  return (
    <Card
      title={t('invitation')}
      actions={
        <SegmentedControl
          name={t('invitation')}
          value={language}
          onChange={setLanguage}
          options={[
            { value: 'zh-CN', label: t('zh') },
            { value: 'en', label: t('en') },
          ]}
        />
      }
    >
      {data ? (
        <pre lang={language} className="whitespace-pre-wrap break-words font-sans text-13 text-ink-2 tabular-nums">
          {data.text}
        </pre>
      ) : (
        <Skeleton className="h-40 w-full" />
      )}
      <div className="mt-4">
        <CopyButton text={data?.text ?? ''} name={t('copyInvitation')}>
          {t('copyInvitation')}
        </CopyButton>
      </div>
    </Card>
  )
}
