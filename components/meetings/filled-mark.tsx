import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'

/** Marks what was filled in by something else than the person's own typing. */
export function FilledMark({ on, children }: { on: boolean; children: ReactNode }) {
  const t = useTranslations('fromText.paste')
  return (
    <div className={classNames('-ml-3.5 border-l-2 pl-3', on ? 'border-accent' : 'border-transparent')}>
      {on && <p className="mb-1 text-12 text-accent-ink">{t('mark')}</p>}
      {children}
    </div>
  )
}
