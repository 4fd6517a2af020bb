'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { ApplicationCheck, ApplicationFacts, TencentSettings } from '@/lib/tencent-settings/schema'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { Skeleton } from '../ui/skeleton'
import { VisuallyHidden } from '../ui/visually-hidden'
import { CheckNotice } from './check-notice'
import { ExactTime, Fact, Facts } from './facts'
import type { SettingsFrame } from './settings-frame'
import { applicationState } from './shown-state'
import { StateBadge } from './state-badge'
import { applicationPlace, isKept } from './typed-places'
import { Unlocks } from './unlocks'
import { settingsDoor } from './use-settings'
import { useStoredCheck } from './use-stored-check'

const ApplicationForm = dynamic(() => import('./application-form').then((module) => module.ApplicationForm), {
  loading: () => <Skeleton className="h-80 w-full max-w-[32rem]" />,
})

/** The application that people sign in with: how it stands, and how its secret is replaced. */
export function ApplicationCard({ frame, settings }: { frame: SettingsFrame; settings: TencentSettings }) {
  const t = useTranslations('tencent.application')
  const { application } = settings
  const [isEditing, setEditing] = useState(false)
  // What was typed before signing in again is there to go on with.
  useEffect(() => setEditing(isKept(applicationPlace(frame.slug))), [frame.slug])
  return (
    <div id="application" className="scroll-mt-20">
      <Card title={t('title')} actions={<StateBadge state={applicationState(application)} />}>
        <div className="flex flex-col gap-5">
          <p className="max-w-[40rem] text-pretty text-13 text-ink-2">{t('text')}</p>
          <Unlocks>{t('unlocks')}</Unlocks>
          {application?.isOperators && <Banner title={t('operators')} />}
          {!application && <p className="text-13 text-ink-3">{t('none')}</p>}
          {application && isEditing && (
            <ApplicationForm
              frame={frame}
              known={application}
              onDone={() => setEditing(false)}
              onCancel={() => setEditing(false)}
            />
          )}
          {application && !isEditing && (
            <StoredApplication
              frame={frame}
              application={application}
              platforms={settings.platforms}
              onEdit={() => setEditing(true)}
            />
          )}
        </div>
      </Card>
    </div>
  )
}

interface StoredApplicationProps {
  frame: SettingsFrame
  application: ApplicationFacts
  platforms: readonly string[]
  onEdit: () => void
}

function StoredApplication({ frame, application, platforms, onEdit }: StoredApplicationProps) {
  const t = useTranslations('tencent.application')
  const common = useTranslations('tencent')
  const setup = useTranslations('setup.application')
  const { platform, corpId, sdkId, level, callbackUrl, lastCheck, isOperators, hasSecret } = application
  const door = `${settingsDoor(frame.slug)}/application`
  const typed = { platform, corpId, sdkId, level, secret: '' }
  const stored = useStoredCheck<ApplicationCheck>(door, typed, frame.onChanged)
  const shown = stored.check ?? (lastCheck?.result === 'accepted' ? null : lastCheck)
  const isNamed = platform === 'production' || platform === 'sandbox'
  const isKnownLevel = level === 'USER_ACCOUNT_LEVEL' || level === 'CORP_ACCOUNT_LEVEL'
  return (
    <>
      <Facts>
        {(platforms.length > 1 || platform !== 'production') && (
          <Fact name={t('platform')}>{isNamed ? setup(`platforms.${platform}`) : platform}</Fact>
        )}
        <Fact name={t('corpId')}>{corpId}</Fact>
        <Fact name={t('sdkId')}>{sdkId}</Fact>
        <Fact name={t('secret')}>{hasSecret ? common('stored') : common('state.not_set')}</Fact>
        <Fact name={t('level')}>{isKnownLevel ? setup(`levels.${level}`) : level}</Fact>
        <Fact name={t('callback')} hint={isOperators ? undefined : t('callbackHint')}>
          <span className="flex items-start gap-2">
            <span className="min-w-0 break-all font-mono text-12">{callbackUrl}</span>
            {!isOperators && (
              <CopyButton text={callbackUrl} name={common('copy', { name: t('callback') })} size="small" />
            )}
          </span>
        </Fact>
        {!isOperators && (
          <Fact name={common('checkedAt')}>
            {lastCheck ? <ExactTime instant={lastCheck.at} timeZone={frame.timeZone} /> : common('never')}
          </Fact>
        )}
      </Facts>
      {shown && <CheckNotice check={{ kind: 'application', ...shown }} />}
      {stored.notice}
      {!isOperators && (
        <div className="flex flex-wrap gap-2">
          <Button writes loading={stored.isRunning} onClick={stored.run}>
            {common('check')}
            <VisuallyHidden> {t('title')}</VisuallyHidden>
          </Button>
          <Button onClick={onEdit}>{t('edit')}</Button>
        </div>
      )}
    </>
  )
}
