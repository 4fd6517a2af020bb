'use client'

import { type ComponentProps, type MouseEvent, useId } from 'react'
import { type ButtonSize, type ButtonVariant, buttonClasses } from './button-style'
import { classNames } from './class-names'
import { Spinner } from './spinner'
import { Tooltip } from './tooltip'
import { useWritable } from './use-writable'
import { VisuallyHidden } from './visually-hidden'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** One primary button per view; danger only for what cannot be undone. */
  variant?: ButtonVariant
  size?: ButtonSize
  /** Work is under way: the button keeps its width and ignores presses. */
  loading?: boolean
  /** Turns the button off and says why, on hover and to the keyboard. */
  disabledReason?: string | undefined
  /** It changes something, so it is off while there is no connection; a button that submits a form does, unless it says no. */
  writes?: boolean
}

/** A button with text, and an icon before or after it if need be. */
export function Button({
  variant = 'secondary',
  size = 'medium',
  loading = false,
  disabledReason: ownReason,
  type = 'button',
  writes = type === 'submit',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const { disabledReason: offline } = useWritable()
  const disabledReason = ownReason ?? (writes ? offline : undefined)
  const off = loading || disabledReason !== undefined
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (off) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      type={type}
      aria-disabled={off || undefined}
      aria-busy={loading || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={press}
      className={buttonClasses(variant, size, className)}
    >
      {loading && (
        <span className="absolute inset-0 flex items-center justify-center">
          <Spinner />
        </span>
      )}
      <span className={classNames('inline-flex items-center gap-1.5', loading && 'opacity-0')}>{children}</span>
    </button>
  )
  if (!disabledReason) return button
  return (
    <Tooltip text={disabledReason}>
      {button}
      <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>
    </Tooltip>
  )
}
