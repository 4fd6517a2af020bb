import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface EmptyStateProps {
  icon?: ReactNode
  /** Why there is nothing, in a sentence. */
  title: string
  text?: ReactNode
  /** What can be done about it. */
  actions?: ReactNode
  /** 1 where it is all that a page shows: the title is then the page's heading. */
  level?: 1
  className?: string
}

/** What stands where nothing is yet. */
export function EmptyState({ icon, title, text, actions, level, className }: EmptyStateProps) {
  const Title = level === 1 ? 'h1' : 'p'
  return (
    <div className={classNames('flex flex-col items-center px-6 py-14 text-center', className)}>
      {icon && (
        <span
          aria-hidden="true"
          className="mb-4 flex size-10 items-center justify-center rounded-card border border-line bg-sunken text-ink-3 [&_svg]:size-5"
        >
          {icon}
        </span>
      )}
      <Title className="max-w-[30rem] text-balance font-medium text-14 text-ink">{title}</Title>
      {text && <div className="mt-1 max-w-[30rem] text-balance text-13 text-ink-2">{text}</div>}
      {actions && <div className="mt-5 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
