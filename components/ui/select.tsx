import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field'
import { inputClasses } from './input-style'

export interface SelectOption {
  value: string
  label: string
}

export interface SelectProps
  extends FieldProps,
    Omit<ComponentProps<'select'>, 'id' | 'disabled' | 'className' | 'required' | 'children' | 'multiple'> {
  options: readonly SelectOption[]
}

/** One of a short list, by the platform's own control: right on phones, and no script. Long lists take a Combobox. */
export function Select({
  label,
  hideLabel,
  hint,
  error,
  required,
  optional,
  disabledReason,
  className,
  options,
  ...select
}: SelectProps) {
  const field = { label, hideLabel, hint, error, required, optional, disabledReason, className }
  const chosen = options.find(({ value }) => value === (select.value ?? select.defaultValue)) ?? options[0]
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          {disabledReason === undefined ? (
            <select {...select} {...control} className={inputClasses('appearance-none truncate pr-9')}>
              {options.map(({ value, label: text }) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          ) : (
            <input {...control} readOnly aria-disabled value={chosen?.label ?? ''} className={inputClasses('pr-9')} />
          )}
          <ChevronDown
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-3"
          />
        </div>
      )}
    </Field>
  )
}
