'use client'

import { type ComponentProps, useId } from 'react'
import { markClasses } from './choice-style'
import { classNames } from './class-names'
import { FieldError } from './field'
import { ToggleRow, toggleProps } from './toggle-row'

export interface RadioOption {
  value: string
  label: string
  hint?: string
  disabledReason?: string | undefined
}

interface RadioGroupProps
  extends Omit<ComponentProps<'input'>, 'id' | 'type' | 'value' | 'defaultValue' | 'disabled' | 'className'> {
  legend: string
  /** Keeps the legend for assistive technology only. */
  hideLegend?: boolean
  options: readonly RadioOption[]
  /** The chosen value, where the caller holds it; with react-hook-form leave it out and spread `register`. */
  value?: string
  defaultValue?: string
  error?: string | undefined
  className?: string
}

/** One of a few, all of them in sight. */
export function RadioGroup({
  legend,
  hideLegend = false,
  options,
  value,
  defaultValue,
  error,
  className,
  name,
  ...input
}: RadioGroupProps) {
  const id = useId()
  return (
    <fieldset aria-describedby={error ? `${id}-error` : undefined} className={classNames('min-w-0', className)}>
      <legend className={hideLegend ? 'sr-only' : 'mb-2 font-medium text-13'}>{legend}</legend>
      <div className="flex flex-col gap-2.5 pointer-coarse:gap-0">
        {options.map(({ value: option, ...text }) => (
          <ToggleRow
            key={option}
            {...text}
            id={`${id}-${option}`}
            side="left"
            control={
              <input
                {...input}
                {...toggleProps(`${id}-${option}`, text)}
                type="radio"
                name={name ?? id}
                value={option}
                checked={value === undefined ? undefined : value === option}
                defaultChecked={defaultValue === undefined ? undefined : defaultValue === option}
                className={classNames(markClasses, 'mark-dot rounded-full')}
              />
            }
          />
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
