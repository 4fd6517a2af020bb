import { CircleAlert, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'
import { VisuallyHidden } from './visually-hidden'

/** What a control needs to be tied to its label, hint and error. */
export interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': true | undefined
}

export interface FieldProps {
  label: string
  /** Keeps the label for assistive technology only, where the place says it to the eye. */
  hideLabel?: boolean
  hint?: ReactNode
  /** What is wrong, as a sentence; shown under the control and read with it. */
  error?: string | undefined
  required?: boolean
  /** Marks a field that may stay empty among required ones. */
  optional?: boolean
  /** Turns the control off and says why, always visible under it. */
  disabledReason?: string | undefined
  /** Length used and its limit, shown at the right from 80 % on. */
  counter?: { count: number; max: number }
  className?: string
}

/** Label, control, and what is to be said about it. Controls of this folder bring their own; use it for new ones. */
export function Field({
  label,
  hideLabel = false,
  hint,
  error,
  required = false,
  optional = false,
  disabledReason,
  counter,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const t = useTranslations('ui')
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [error && errorId, (hint || disabledReason) && hintId].filter(Boolean).join(' ') || undefined
  const nearLimit = counter !== undefined && counter.count >= counter.max * 0.8
  return (
    <div className={classNames('flex min-w-0 flex-col gap-1.5', className)}>
      <div className={hideLabel ? 'sr-only' : 'flex items-baseline justify-between gap-3'}>
        <label htmlFor={id} className="font-medium text-13 text-ink">
          {label}
          {optional && <span className="ml-1.5 font-normal text-ink-3">{t('optional')}</span>}
        </label>
        {counter && nearLimit && (
          <span className={classNames('text-12', counter.count > counter.max ? 'text-danger-ink' : 'text-ink-3')}>
            <span aria-hidden="true">
              {counter.count} / {counter.max}
            </span>
            <VisuallyHidden>{t('characters', counter)}</VisuallyHidden>
          </span>
        )}
      </div>
      {children({
        id,
        'aria-describedby': describedBy,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {error && <FieldError id={errorId}>{error}</FieldError>}
      {(disabledReason || hint) && (
        <p id={hintId} className="flex items-start gap-1.5 text-12 text-ink-3">
          {disabledReason && <Lock aria-hidden="true" className="mt-0.5 size-3 shrink-0" />}
          <span className="min-w-0">{disabledReason ?? hint}</span>
        </p>
      )}
    </div>
  )
}

/** The line under a control that says what is wrong. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-12 text-danger-ink">
      <CircleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
      <span className="min-w-0">{children}</span>
    </p>
  )
}
