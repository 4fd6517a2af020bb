'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { TencentSettings } from '@/lib/tencent-settings/schema'
import type { ToldSubscription } from '@/lib/webhooks/schema'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { CopyButton } from '../ui/copy-button'
import { lazily } from '../ui/lazily'
import { VisuallyHidden } from '../ui/visually-hidden'
import { ExactTime, Fact, Facts } from './facts'
import { NewWebhook } from './new-webhook'
import type { SettingsFrame } from './settings-frame'
import { isRejecting, webhookState } from './shown-state'
import { StateBadge } from './state-badge'
import { Unlocks } from './unlocks'
import { settingsDoor } from './use-settings'
import { WebhookSecrets } from './webhook-secrets'
import { WebhookSteps } from './webhook-steps'

const RemoveDialog = lazily(() => import('./remove-dialog').then((module) => module.RemoveDialog))
const RotateDialog = lazily(() => import('./rotate-dialog').then((module) => module.RotateDialog))

/** Where Tencent delivers events: how to make the address, where to enter it, and how it goes. */
export function WebhookCard({ frame, settings }: { frame: SettingsFrame; settings: TencentSettings }) {
  const t = useTranslations('tencent.webhook')
  const { webhook } = settings
  // Told once: they live in this page alone, and go with it.
  const [told, setTold] = useState<ToldSubscription>()
  const isWaiting = webhook !== null && webhook.checkedAt === null
  return (
    <div id="webhook" className="scroll-mt-20">
      <Card title={t('title')} actions={<StateBadge state={webhookState(webhook)} />}>
        <div className="flex flex-col gap-5">
          <p className="max-w-[40rem] text-pretty text-13 text-ink-2">{t('text')}</p>
          <Unlocks>{t('unlocks')}</Unlocks>
          {webhook === null && <NewWebhook frame={frame} onMade={setTold} />}
          {webhook && told && <WebhookSecrets told={told} />}
          {webhook && <WebhookFacts frame={frame} webhook={webhook} isTold={told !== undefined} />}
          {isWaiting && <WebhookSteps />}
          {webhook && <WebhookActions frame={frame} webhook={webhook} onTold={setTold} />}
        </div>
      </Card>
    </div>
  )
}

interface WebhookProps {
  frame: SettingsFrame
  webhook: NonNullable<TencentSettings['webhook']>
}

function WebhookFacts({ frame: { timeZone }, webhook, isTold }: WebhookProps & { isTold: boolean }) {
  const t = useTranslations('tencent.webhook')
  const common = useTranslations('tencent')
  const { url, hasAesKey, createdAt, rotatedAt, checkedAt, lastEventAt, lastRejectedReason } = webhook
  return (
    <>
      {isRejecting(webhook) && lastRejectedReason && (
        <Banner tone="danger" title={t('rejected.title')} text={t(`rejected.${lastRejectedReason}`)} />
      )}
      <Facts>
        {!isTold && (
          <Fact name={t('url')}>
            <span className="flex items-start gap-2">
              <span className="min-w-0 break-all font-mono text-12">{url}</span>
              <CopyButton text={url} name={common('copy', { name: t('url') })} size="small" />
            </span>
          </Fact>
        )}
        {!isTold && <Fact name={t('token')}>{common('stored')}</Fact>}
        {!isTold && hasAesKey && <Fact name={t('aesKey')}>{common('stored')}</Fact>}
        <Fact name={rotatedAt ? t('rotated') : t('made')}>
          <ExactTime instant={rotatedAt ?? createdAt} timeZone={timeZone} />
        </Fact>
        <Fact name={t('checked')}>
          {checkedAt ? <ExactTime instant={checkedAt} timeZone={timeZone} /> : t('waiting')}
        </Fact>
        <Fact name={t('lastEvent')}>
          {lastEventAt ? <ExactTime instant={lastEventAt} timeZone={timeZone} /> : t('noEvent')}
        </Fact>
      </Facts>
    </>
  )
}

function WebhookActions({ frame, webhook, onTold }: WebhookProps & { onTold: (told?: ToldSubscription) => void }) {
  const t = useTranslations('tencent.webhook')
  const common = useTranslations('tencent')
  const [asked, setAsked] = useState<'rotate' | 'remove'>()
  const close = () => setAsked(undefined)
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setAsked('rotate')}>{t('rotate')}</Button>
      <Button variant="ghost" onClick={() => setAsked('remove')}>
        {common('remove')}
        <VisuallyHidden> {t('title')}</VisuallyHidden>
      </Button>
      {asked === 'rotate' && (
        <RotateDialog frame={frame} isEncrypted={webhook.hasAesKey} onTold={onTold} onClose={close} />
      )}
      {asked === 'remove' && (
        <RemoveDialog
          frame={frame}
          door={`${settingsDoor(frame.slug)}/webhook/remove`}
          title={t('removeTitle', { name: frame.tenantName })}
          text={t('removeText')}
          removed={t('removed')}
          onClose={() => {
            close()
            onTold(undefined)
          }}
        />
      )}
    </div>
  )
}
