import type { ReactNode } from 'react'

interface PageHeaderProps {
  title: string
  /** One line under or beside the title. */
  description?: ReactNode
  /** Buttons; at most one primary. */
  actions?: ReactNode
  /** What stands above the title, such as a way back. */
  before?: ReactNode
}

/** The head of a page: its one h1, and what can be done here. */
export function PageHeader({ title, description, actions, before }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-3">
      {before}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h1 className="font-semibold text-20 text-ink">{title}</h1>
          {description && <div className="mt-1 text-13 text-ink-2">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  )
}
