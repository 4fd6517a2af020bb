'use client'

import { type ComponentProps, useId } from 'react'
import { markClasses } from './choice-style'
import { classNames } from './class-names'
import { ToggleRow, type ToggleTextProps, toggleProps } from './toggle-row'

interface CheckboxProps
  extends ToggleTextProps,
    Omit<ComponentProps<'input'>, 'id' | 'type' | 'disabled' | 'className'> {}

/** Something that is so or not, as part of a form. */
export function Checkbox({ label, hint, error, disabledReason, className, ...input }: CheckboxProps) {
  const id = useId()
  const text = { label, hint, error, disabledReason, className }
  return (
    <ToggleRow
      {...text}
      id={id}
      side="left"
      control={
        <input
          {...input}
          {...toggleProps(id, text)}
          type="checkbox"
          className={classNames(markClasses, 'mark-check rounded-tag')}
        />
      }
    />
  )
}
