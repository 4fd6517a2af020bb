'use client'

import { type ComponentProps, useId } from 'react'
import { ToggleRow, type ToggleTextProps, toggleProps } from './toggle-row'

interface SwitchProps
  extends ToggleTextProps,
    Omit<ComponentProps<'input'>, 'id' | 'type' | 'disabled' | 'className'> {}

/** The browser reads `checked` for a switch as well, so it has no `aria-checked` that could differ. */
const switchRole = { type: 'checkbox', role: 'switch' } as const

/** A setting that is on or off, its text at the left. */
export function Switch({ label, hint, error, disabledReason, className, ...input }: SwitchProps) {
  const id = useId()
  const text = { label, hint, error, disabledReason, className }
  return (
    <ToggleRow
      {...text}
      id={id}
      side="right"
      control={
        <input
          {...input}
          {...toggleProps(id, text)}
          {...switchRole}
          className="relative h-5 w-9 shrink-0 appearance-none rounded-full bg-line-control transition-colors before:absolute before:top-0.5 before:left-0.5 before:size-4 before:rounded-full before:bg-surface before:transition-transform checked:bg-accent checked:before:translate-x-4 not-aria-disabled:hover:bg-ink-3 not-aria-disabled:checked:hover:bg-accent-hover aria-disabled:opacity-50"
        />
      }
    />
  )
}
