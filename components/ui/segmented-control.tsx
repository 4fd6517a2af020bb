'use client'

import { useId } from 'react'
import { classNames } from './class-names'

interface SegmentedControlProps<Value extends string> {
  /** What is chosen here, for assistive technology. */
  name: string
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange: (value: Value) => void
  className?: string
}

/** One of two to four short words in a row: a view, a unit. */
export function SegmentedControl<Value extends string>({
  name,
  options,
  value,
  onChange,
  className,
}: SegmentedControlProps<Value>) {
  const id = useId()
  return (
    <fieldset
      className={classNames(
        'inline-flex min-w-0 rounded-control bg-sunken p-0.5 ring-1 ring-line ring-inset',
        className,
      )}
    >
      <legend className="sr-only">{name}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="relative inline-flex h-8 items-center justify-center whitespace-nowrap rounded-tag px-3 font-medium text-13 text-ink-2 transition-colors hover:text-ink has-checked:bg-raised has-checked:text-ink has-checked:shadow-segment has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11 pointer-coarse:min-w-11"
        >
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="absolute inset-0 appearance-none opacity-0"
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
