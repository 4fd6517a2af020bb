import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

interface CardProps {
  /** Heading of the card; without it the card is only a surface. */
  title?: string
  /** Level of the heading in the page's outline. */
  level?: 2 | 3
  description?: ReactNode
  actions?: ReactNode
  /** Leaves out the inner space, for rows and tables that reach the edge. */
  flush?: boolean
  className?: string
  children: ReactNode
}

/** A surface with a hairline; with a title it is a named section. */
export function Card({ title, level = 2, description, actions, flush = false, className, children }: CardProps) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  const body = <div className={flush ? undefined : 'p-4 sm:p-5'}>{children}</div>
  const classes = classNames('min-w-0 overflow-clip rounded-card border border-line bg-surface', className)
  if (!title) return <div className={classes}>{body}</div>
  return (
    <section aria-labelledby={id} className={classes}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-3 sm:px-5">
        <div className="min-w-0">
          <Heading id={id} className="font-semibold text-14">
            {title}
          </Heading>
          {description && <p className="text-13 text-ink-2">{description}</p>}
        </div>
        {actions && <div className="flex items-center gap-2">{actions}</div>}
      </div>
      {body}
    </section>
  )
}
