import { useId } from 'react'
import { classNames } from '../ui/class-names'
import { FieldError } from '../ui/field'

interface ChipGroupProps {
  legend: string
  options: readonly { value: number; label: string; name?: string }[]
  chosen: readonly number[]
  onChange: (chosen: number[]) => void
  onLeave: () => void
  error: string | undefined
  hint?: string | undefined
}

/** Several of a few short words or numbers, all in sight. */
export function ChipGroup({ legend, options, chosen, onChange, onLeave, error, hint }: ChipGroupProps) {
  const id = useId()
  const toggle = (value: number, isOn: boolean) =>
    onChange(isOn ? [...chosen, value] : chosen.filter((each) => each !== value))
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 font-medium text-13">{legend}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map(({ value, label, name }) => (
          <label
            key={value}
            className={classNames(
              'relative inline-flex h-8 min-w-9 cursor-pointer items-center justify-center rounded-full border border-line-control px-2.5 text-13 text-ink-2 transition-colors hover:border-ink-3',
              'has-checked:border-accent has-checked:bg-accent-soft has-checked:font-medium has-checked:text-accent-ink',
              'has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2 pointer-coarse:h-11 pointer-coarse:min-w-11',
            )}
          >
            <input
              type="checkbox"
              aria-label={name}
              checked={chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              onBlur={onLeave}
              className="absolute inset-0 cursor-pointer appearance-none opacity-0"
            />
            {label}
          </label>
        ))}
      </div>
      {hint && <p className="mt-1.5 text-12 text-ink-3">{hint}</p>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  )
}
