'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { ProblemNotice } from '../meetings/problem-notice'
import { Card } from '../ui/card'
import { PageHeader } from '../ui/page-header'
import { Skeleton, SkeletonGroup } from '../ui/skeleton'
import { ApplicationCard } from './application-card'
import { Checklist } from './checklist'
import { CredentialCard } from './credential-card'
import type { SettingsFrame } from './settings-frame'
import { useSettings } from './use-settings'
import { WebhookCard } from './webhook-card'

interface TencentPageProps extends Omit<SettingsFrame, 'onChanged'> {
  /** What the enterprise secret makes possible. */
  features: ComponentProps<typeof CredentialCard>['features']
}

/** How an organisation is connected to Tencent Meeting: what is left to do, and the three parts of it. */
export function TencentPage({ features, ...page }: TencentPageProps) {
  const t = useTranslations('tencent')
  const { settings, problem, reload } = useSettings(page.slug)
  const frame: SettingsFrame = { ...page, onChanged: reload }
  return (
    <>
      <PageHeader title={t('title')} description={t('description', { name: page.tenantName })} />
      {problem && !settings && (
        <Card flush>
          <ProblemNotice slug={page.slug} problem={problem} onRetry={() => void reload()} />
        </Card>
      )}
      {!settings && !problem && <Loading />}
      {settings && (
        <div className="flex max-w-[48rem] flex-col gap-6">
          <Checklist settings={settings} />
          <ApplicationCard frame={frame} settings={settings} />
          <CredentialCard frame={frame} settings={settings} features={features} />
          <WebhookCard frame={frame} settings={settings} />
        </div>
      )}
    </>
  )
}

function Loading() {
  const t = useTranslations('tencent')
  return (
    <SkeletonGroup label={t('loading')} className="flex max-w-[48rem] flex-col gap-6">
      {['h-72', 'h-96', 'h-80'].map((height) => (
        <Skeleton key={height} className={`w-full ${height}`} />
      ))}
    </SkeletonGroup>
  )
}
