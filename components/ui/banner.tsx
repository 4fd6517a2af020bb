import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

interface BannerProps {
  tone?: 'info' | 'warning' | 'danger'
  title: string
  text?: ReactNode
  /** One thing to do. */
  action?: ReactNode
  className?: string
}

const looks = {
  info: { icon: Info, classes: 'border-line bg-surface', mark: 'text-accent-ink' },
  warning: { icon: TriangleAlert, classes: 'border-warning-line bg-warning-soft', mark: 'text-warning-ink' },
  danger: { icon: CircleAlert, classes: 'border-danger-line bg-danger-soft', mark: 'text-danger-ink' },
}

/** Something about the whole page that stays until it is settled. */
export function Banner({ tone = 'info', title, text, action, className }: BannerProps) {
  const { icon: Icon, classes, mark } = looks[tone]
  return (
    <div
      role={tone === 'info' ? 'status' : 'alert'}
      className={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-3 rounded-card border px-4 py-3 text-13',
        classes,
        className,
      )}
    >
      <Icon aria-hidden="true" className={classNames('size-4 shrink-0', mark)} />
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{title}</p>
        {text && <div className="text-ink-2">{text}</div>}
      </div>
      {action}
    </div>
  )
}
