'use client'

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import { type ButtonSize, type ButtonVariant, iconButtonClasses } from './button-style'
import { Spinner } from './spinner'
import { Tooltip } from './tooltip'
import { VisuallyHidden } from './visually-hidden'

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'name' | 'children'> {
  /** What it does: read to assistive technology and shown on hover. */
  name: string
  icon: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  loading?: boolean
  /** Turns the button off and says why, on hover and to the keyboard. */
  disabledReason?: string | undefined
}

/** A square button with an icon only. */
export function IconButton({
  name,
  icon,
  variant = 'ghost',
  size = 'medium',
  loading = false,
  disabledReason,
  type = 'button',
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const reasonId = useId()
  const off = loading || disabledReason !== undefined
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (off) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <Tooltip text={disabledReason ?? name}>
      <button
        {...rest}
        type={type}
        aria-label={name}
        aria-disabled={off || undefined}
        aria-busy={loading || undefined}
        aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
        onClick={press}
        className={iconButtonClasses(variant, size, className)}
      >
        {loading ? <Spinner /> : icon}
      </button>
      {disabledReason && <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>}
    </Tooltip>
  )
}
