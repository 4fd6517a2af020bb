import type { ComponentProps } from 'react'
import { Field, type FieldProps } from './field'
import { inputClasses } from './input-style'

export interface TextAreaProps
  extends FieldProps,
    Omit<ComponentProps<'textarea'>, 'id' | 'disabled' | 'className' | 'required'> {}

/** Several lines of text with their label; grows with what is typed where the browser can. */
export function TextArea({
  label,
  hideLabel,
  hint,
  error,
  required,
  optional,
  disabledReason,
  counter,
  className,
  rows = 3,
  ...textarea
}: TextAreaProps) {
  const field = { label, hideLabel, hint, error, required, optional, disabledReason, counter, className }
  return (
    <Field {...field}>
      {(control) => (
        <textarea
          {...textarea}
          {...control}
          rows={rows}
          readOnly={disabledReason !== undefined || textarea.readOnly}
          aria-disabled={disabledReason !== undefined || undefined}
          className={inputClasses('h-auto! field-sizing-content max-h-80 min-h-20 resize-y py-2')}
        />
      )}
    </Field>
  )
}
