import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'

/** What a part of the settings makes possible, in a line. */
export function Unlocks({ children }: { children: ReactNode }) {
  const t = useTranslations('tencent')
  return (
    <p className="rounded-control bg-sunken px-3 py-2 text-13 text-ink-2">
      <span className="mr-2 text-ink-3">{t('unlocks')}</span>
      {children}
    </p>
  )
}
