import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { CopyButton } from './copy-button'

interface ErrorStateProps {
  /** What happened. */
  title: string
  /** What to do about it. */
  text: ReactNode
  /** One button. */
  action?: ReactNode
  /** To be quoted when asking for help. */
  traceId?: string | undefined
  /** 1 where it is all that a page shows: the title is then the page's heading. */
  level?: 1
  className?: string
}

/** What stands where something could not be shown: what happened, what to do, one button, and the number to quote. */
export function ErrorState({ title, text, action, traceId, level, className }: ErrorStateProps) {
  const Title = level === 1 ? 'h1' : 'p'
  return (
    <div role="alert" className={classNames('flex flex-col items-center px-6 py-14 text-center', className)}>
      <span
        aria-hidden="true"
        className="mb-4 flex size-10 items-center justify-center rounded-card bg-danger-soft text-danger-ink"
      >
        <TriangleAlert className="size-5" />
      </span>
      <Title className="max-w-[30rem] text-balance font-medium text-14 text-ink">{title}</Title>
      <div className="mt-1 max-w-[30rem] text-balance text-13 text-ink-2">{text}</div>
      {action && <div className="mt-5">{action}</div>}
      {traceId && <TraceId id={traceId} className="mt-5" />}
    </div>
  )
}

/** A trace id in small print, with a button that copies it. */
export function TraceId({ id, className }: { id: string; className?: string }) {
  const t = useTranslations('ui')
  return (
    <p className={classNames('flex max-w-full items-center gap-1.5 text-12 text-ink-3', className)}>
      <span className="min-w-0 truncate">
        {t('traceId')} <span className="font-mono">{id}</span>
      </span>
      <CopyButton text={id} name={`${t('copy')} ${t('traceId')}`} size="small" />
    </p>
  )
}
