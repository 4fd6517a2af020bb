import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from '../ui/class-names'
import type { FilledPart } from './filled-parts'
import type { Filling } from './use-filling'

interface FilledMarkProps {
  filling: Filling
  /** What of the form is inside. */
  parts: readonly FilledPart[]
  /** A group of a list has a line at its edge alone: its own summary says what is set. */
  isGroup?: boolean
  children: ReactNode
}

/** Marks what was filled in by something else than the person's own typing. */
export function FilledMark({ filling, parts, isGroup = false, children }: FilledMarkProps) {
  const t = useTranslations('templates.mark')
  const { filled, isFilled } = filling
  const on = parts.some(isFilled)
  if (isGroup) return <div className={on ? 'border-l-2 border-l-accent' : undefined}>{children}</div>
  return (
    <div className={classNames('-ml-3.5 border-l-2 pl-3', on ? 'border-accent' : 'border-transparent')}>
      {on && filled && <p className="mb-1 text-12 text-accent-ink">{t(filled.source.kind)}</p>}
      {children}
    </div>
  )
}
