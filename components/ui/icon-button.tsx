'use client'

import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react'
import { type ButtonSize, type ButtonVariant, iconButtonClasses } from './button-style'
import { Spinner } from './spinner'
import { Tooltip } from './tooltip'
import { useWritable } from './use-writable'
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
  /** It changes something, so it is off while there is no connection; a button that submits a form does, unless it says no. */
  writes?: boolean
}

/** A square button with an icon only. */
export function IconButton({
  name,
  icon,
  variant = 'ghost',
  size = 'medium',
  loading = false,
  disabledReason: ownReason,
  type = 'button',
  writes = type === 'submit',
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const reasonId = useId()
  const { disabledReason: offline } = useWritable()
  const disabledReason = ownReason ?? (writes ? offline : undefined)
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
