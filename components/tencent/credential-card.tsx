'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { Fragment, useEffect, useState } from 'react'
import type { CredentialCheck, TencentSettings } from '@/lib/tencent-settings/schema'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { lazily } from '../ui/lazily'
import { Skeleton } from '../ui/skeleton'
import { VisuallyHidden } from '../ui/visually-hidden'
import { CheckNotice } from './check-notice'
import { ExactTime, Fact, Facts } from './facts'
import type { SettingsFrame } from './settings-frame'
import { credentialState } from './shown-state'
import { StateBadge } from './state-badge'
import { credentialPlace, isKept } from './typed-places'
import { Unlocks } from './unlocks'
import { settingsDoor } from './use-settings'
import { useStoredCheck } from './use-stored-check'

const CredentialForm = dynamic(() => import('./credential-form').then((module) => module.CredentialForm), {
  loading: () => <Skeleton className="h-80 w-full max-w-[32rem]" />,
})
const RemoveDialog = lazily(() => import('./remove-dialog').then((module) => module.RemoveDialog))

interface CredentialCardProps {
  frame: SettingsFrame
  settings: TencentSettings
  /** What it makes possible, by name. */
  features: readonly (keyof FeatureWords)[]
}

type FeatureWords = Record<'people' | 'roles' | 'meetings' | 'recordings' | 'rooms' | 'live', string>

/** The enterprise secret: how it stands, what it is for, and how to put it in. */
export function CredentialCard({ frame, settings, features }: CredentialCardProps) {
  const t = useTranslations('tencent.credential')
  const { credential, application } = settings
  const [isEditing, setEditing] = useState(false)
  const door = `${settingsDoor(frame.slug)}/credential`
  // What was typed before signing in again is there to go on with.
  useEffect(() => setEditing(isKept(credentialPlace(frame.slug))), [frame.slug])
  const isForm = !credential || isEditing
  return (
    <div id="credential" className="scroll-mt-20">
      <Card title={t('title')} actions={<StateBadge state={credentialState(credential)} />}>
        <div className="flex flex-col gap-5">
          <p className="max-w-[40rem] text-pretty text-13 text-ink-2">{t('text')}</p>
          <Unlocks>
            {features.map((feature) => (
              <Fragment key={feature}>
                <span className="not-last:after:ml-1.5 not-last:after:content-['·']">
                  {t(`features.${feature}`)}
                </span>{' '}
              </Fragment>
            ))}
          </Unlocks>
          {isForm ? (
            <CredentialForm
              frame={frame}
              known={credential}
              likelyCorpId={application?.corpId ?? ''}
              onSaved={() => {
                // The form stays with what was typed until it works.
                setEditing(true)
                return frame.onChanged()
              }}
              onDone={() => setEditing(false)}
              onCancel={credential ? () => setEditing(false) : undefined}
            />
          ) : (
            <StoredCredential frame={frame} credential={credential} door={door} onReplace={() => setEditing(true)} />
          )}
        </div>
      </Card>
    </div>
  )
}

interface StoredCredentialProps {
  frame: SettingsFrame
  credential: NonNullable<TencentSettings['credential']>
  door: string
  onReplace: () => void
}

function StoredCredential({ frame, credential, door, onReplace }: StoredCredentialProps) {
  const t = useTranslations('tencent.credential')
  const common = useTranslations('tencent')
  const [isRemoving, setRemoving] = useState(false)
  const { corpId, sdkId, secretIdEnding, lastCheck } = credential
  const typed = { corpId, sdkId: sdkId ?? '', secretId: '', secretKey: '' }
  const stored = useStoredCheck<CredentialCheck>(door, typed, frame.onChanged)
  const shown = stored.check ?? lastCheck
  return (
    <>
      <Facts>
        <Fact name={t('corpId')}>{corpId}</Fact>
        <Fact name={t('sdkId')}>{sdkId ?? <span className="text-ink-3">{common('none')}</span>}</Fact>
        <Fact name={t('secretId')}>{common('storedEnding', { ending: `••••${secretIdEnding}` })}</Fact>
        <Fact name={t('secretKey')}>{common('stored')}</Fact>
        <Fact name={common('checkedAt')}>
          {lastCheck ? <ExactTime instant={lastCheck.at} timeZone={frame.timeZone} /> : common('never')}
        </Fact>
      </Facts>
      {shown && <CheckNotice check={{ kind: 'credential', ...shown }} />}
      {stored.notice}
      <div className="flex flex-wrap gap-2">
        <Button writes loading={stored.isRunning} onClick={stored.run}>
          {common('check')}
          <VisuallyHidden> {t('title')}</VisuallyHidden>
        </Button>
        <Button onClick={onReplace}>{common('replace')}</Button>
        <Button variant="ghost" onClick={() => setRemoving(true)}>
          {common('remove')}
          <VisuallyHidden> {t('title')}</VisuallyHidden>
        </Button>
      </div>
      {isRemoving && (
        <RemoveDialog
          frame={frame}
          door={`${door}/remove`}
          title={t('removeTitle', { name: frame.tenantName })}
          text={t('removeText')}
          removed={t('removed')}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  )
}
