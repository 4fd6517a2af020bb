import { Lock } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { classNames } from './class-names'
import { FieldError } from './field'

export interface ToggleTextProps {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** Turns the control off and says why, always visible under it; it stays reachable by keyboard. */
  disabledReason?: string | undefined
  className?: string
}

interface ToggleRowProps extends ToggleTextProps {
  id: string
  /** The control itself, and the side of the text that it stands on. */
  control: ReactNode
  side: 'left' | 'right'
}

/** Text beside a control that is on or off; the whole text is the control's label. */
export function ToggleRow({ id, label, hint, error, disabledReason, className, control, side }: ToggleRowProps) {
  const second = disabledReason ?? hint
  return (
    <div className={classNames('relative flex min-w-0 items-start gap-2.5 pointer-coarse:py-3', className)}>
      {side === 'left' && control}
      <div className="min-w-0 flex-1">
        <label
          htmlFor={id}
          className="block text-14 text-ink leading-5 pointer-coarse:after:absolute pointer-coarse:after:inset-0"
        >
          {label}
        </label>
        {second && (
          <p id={`${id}-hint`} className="mt-0.5 flex items-start gap-1.5 text-12 text-ink-3">
            {disabledReason && <Lock aria-hidden="true" className="mt-0.5 size-3 shrink-0" />}
            <span className="min-w-0">{second}</span>
          </p>
        )}
        {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      </div>
      {side === 'right' && control}
    </div>
  )
}

/** What ties a checkbox, radio or switch to the text of its row, and keeps it as it is while it is off. */
export function toggleProps(id: string, { hint, error, disabledReason }: ToggleTextProps) {
  const off = disabledReason !== undefined
  const describedBy = [error && `${id}-error`, (hint || off) && `${id}-hint`].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': error ? (true as const) : undefined,
    ...(off && { 'aria-disabled': true, onClick: (event: MouseEvent) => event.preventDefault() }),
  }
}
