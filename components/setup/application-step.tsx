'use client'

import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { ApplicationForm } from './application-form'

/** The application as far as it is known; its secret never comes back. */
export interface SetupApplication {
  platform: string
  corpId: string
  sdkId: string
  level: string
  callbackUrl: string
  isComplete: boolean
  isShared: boolean
}

interface ApplicationStepProps {
  slug: string
  platforms: readonly string[]
  application: SetupApplication | null
}

/** Asks for the application, or says which one is saved and lets it be corrected. */
export function ApplicationStep({ slug, platforms, application }: ApplicationStepProps) {
  const t = useTranslations('setup.application')
  const [changing, setChanging] = useState(false)
  if (!application?.isComplete || changing) {
    return (
      <ApplicationForm
        slug={slug}
        platforms={platforms}
        known={application}
        onSaved={() => setChanging(false)}
        onKeep={changing ? () => setChanging(false) : undefined}
      />
    )
  }
  return (
    <p className="flex items-center gap-2.5 rounded-card border border-line bg-surface py-2 pr-2 pl-3.5 text-13">
      <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />
      <span className="min-w-0 flex-1 truncate">{t('saved', { sdkId: application.sdkId })}</span>
      {!application.isShared && (
        <Button variant="ghost" size="small" onClick={() => setChanging(true)}>
          {t('change')}
        </Button>
      )}
    </p>
  )
}
