'use client'

import { Zap } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { useQuickMeeting } from './use-quick-meeting'

/** Begins a meeting now, where there is nothing else to do. `name` is whose meeting it is. */
export function QuickButton({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations('layout.create')
  const { start, isStarting } = useQuickMeeting(slug, name)
  return (
    <Button writes loading={isStarting} onClick={start}>
      <Zap aria-hidden="true" />
      {t('quick')}
    </Button>
  )
}
