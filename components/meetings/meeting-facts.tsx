'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import type { Meeting } from '@/lib/meetings/schema'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'

/** Code, passcode and people of a meeting. */
export function MeetingFacts({ meeting, code }: { meeting: Meeting; code: string }) {
  const t = useTranslations('meetings.detail')
  return (
    <Card title={t('facts')}>
      <dl className="flex flex-col gap-4">
        <Fact name={t('code')}>
          <span className="text-16 tabular-nums">{code}</span>
          <CopyButton text={meeting.code} name={t('copyCode')} size="small" />
        </Fact>
        <Fact name={t('password')}>
          <Passcode meeting={meeting} />
        </Fact>
        <Fact name={t('hosts')}>
          <People people={meeting.hosts} />
        </Fact>
        {meeting.invitees.length > 0 && (
          <Fact name={t('invitees')}>
            <People people={meeting.invitees} />
          </Fact>
        )}
      </dl>
    </Card>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-12 text-ink-3">{name}</dt>
      <dd className="mt-0.5 flex min-h-8 flex-wrap items-center gap-2 text-14 text-ink">{children}</dd>
    </div>
  )
}

function Passcode({ meeting: { password, needsPassword } }: { meeting: Meeting }) {
  const t = useTranslations('meetings.detail')
  const [isShown, setShown] = useState(false)
  if (!password) return <span className="text-ink-2">{needsPassword ? t('needsPassword') : t('none')}</span>
  return (
    <>
      <span className="text-16 tabular-nums">{isShown ? password : '•'.repeat(password.length)}</span>
      <Button size="small" variant="ghost" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? t('hide') : t('show')}
      </Button>
      <CopyButton text={password} name={t('copyPassword')} size="small" />
    </>
  )
}

function People({ people }: { people: Meeting['hosts'] }) {
  const t = useTranslations('meetings.detail')
  const names = people.map(({ name = t('unnamed'), isYou }) => (isYou ? t('you', { name }) : name))
  return <span>{names.join('、') || t('none')}</span>
}
