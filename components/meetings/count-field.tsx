'use client'

import { Minus, Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { Field } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { inputClasses } from '../ui/input-style'

interface CountFieldProps {
  label: string
  value: number | null
  max: number
  /** Stands behind the number: `12 / 200`. */
  counter?: string
  error: string | undefined
  onChange: (value: number | null) => void
  onBlur: () => void
  ref?: Ref<HTMLInputElement>
}

/** A small whole number: typed, or one up or down; arrow keys do so too. */
export function CountField({ label, value, max, counter, error, onChange, onBlur, ref }: CountFieldProps) {
  const t = useTranslations('series')
  const step = (by: number) => onChange(Math.min(max, Math.max(1, (value ?? 0) + by)))
  return (
    <Field label={label} error={error}>
      {(control) => (
        <div className="flex items-center gap-1">
          <IconButton name={t('fewer')} icon={<Minus aria-hidden="true" />} onClick={() => step(-1)} tabIndex={-1} />
          <input
            {...control}
            ref={ref}
            inputMode="numeric"
            autoComplete="off"
            value={value ?? ''}
            onChange={(event) => {
              const digits = event.target.value.replaceAll(/\D/g, '').slice(0, 3)
              onChange(digits === '' ? null : Number(digits))
            }}
            onKeyDown={(event) => {
              const by = { ArrowUp: 1, ArrowDown: -1 }[event.key]
              if (by === undefined) return
              event.preventDefault()
              step(by)
            }}
            onBlur={onBlur}
            className={inputClasses('w-16! text-center tabular-nums')}
          />
          <IconButton name={t('more')} icon={<Plus aria-hidden="true" />} onClick={() => step(1)} tabIndex={-1} />
          {counter && <span className="ml-2 text-12 text-ink-3 tabular-nums">{counter}</span>}
        </div>
      )}
    </Field>
  )
}
