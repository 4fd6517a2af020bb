import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'
import { Field, type FieldProps } from './field'
import { inputClasses } from './input-style'

export interface TextFieldProps
  extends FieldProps,
    Omit<ComponentProps<'input'>, 'id' | 'disabled' | 'className' | 'required'> {
  /** Icon at the left, inside the box. */
  icon?: ReactNode
  /** Small thing at the right, inside the box: a unit, a button. */
  trailing?: ReactNode
  inputClassName?: string
}

/** One line of text with its label; works with react-hook-form's `register`. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  required,
  optional,
  disabledReason,
  counter,
  className,
  icon,
  trailing,
  inputClassName,
  ...input
}: TextFieldProps) {
  const field = { label, hideLabel, hint, error, required, optional, disabledReason, counter, className }
  return (
    <Field {...field}>
      {(control) => (
        <div className="relative">
          {icon && (
            <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-ink-3 [&_svg]:size-4">
              {icon}
            </span>
          )}
          <input
            {...input}
            {...control}
            readOnly={disabledReason !== undefined || input.readOnly}
            aria-disabled={disabledReason !== undefined || undefined}
            className={inputClasses(classNames(icon ? 'pl-9' : '', trailing ? 'pr-10' : '', inputClassName))}
          />
          {trailing && <span className="absolute inset-y-0 right-1 flex items-center">{trailing}</span>}
        </div>
      )}
    </Field>
  )
}
