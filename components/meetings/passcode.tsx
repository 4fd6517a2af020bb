'use client'

import { useTranslations } from 'next-intl'
import type { Meeting } from '@/lib/meetings/schema'
import { CoveredSecret } from '../ui/covered-secret'

/** The passcode for who may see it, covered until they ask; for others whether there is one. */
export function Passcode({ meeting: { password, needsPassword } }: { meeting: Meeting }) {
  const t = useTranslations('meetings.detail')
  if (!password) return <span className="text-13 text-ink-2">{needsPassword ? t('needsPassword') : t('none')}</span>
  const words = { covered: t('covered'), show: t('show'), hide: t('hide'), copy: t('copyPassword') }
  return <CoveredSecret secret={password} words={words} className="min-w-16 font-medium text-16" />
}
