'use client'

import { type Ref, useMemo, useState } from 'react'
import type { FieldProps } from './field'
import { SuggestField } from './suggest-field'
import type { SuggestOption } from './suggest-list'

export interface ComboboxOption extends SuggestOption {
  /** More words that find it. */
  keywords?: string
}

interface ComboboxProps extends FieldProps {
  options: readonly ComboboxOption[]
  value: string | null
  onChange: (value: string) => void
  onBlur?: () => void
  placeholder?: string
  ref?: Ref<HTMLInputElement>
}

/** One of a long list, found by typing parts of its words in any order. */
export function Combobox({ options, value, onChange, onBlur, placeholder, ref, ...field }: ComboboxProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const selected = options.find((option) => option.value === value)
  const found = useMemo(() => filterOptions(options, typed), [options, typed])
  return (
    <SuggestField
      {...field}
      text={typed ?? selected?.label ?? ''}
      onText={setTyped}
      options={found}
      chosen={value}
      takeFirst
      placeholder={placeholder}
      inputRef={ref}
      onPick={(picked) => {
        setTyped(null)
        onChange(picked)
      }}
      onLeave={() => {
        setTyped(null)
        onBlur?.()
      }}
    />
  )
}

/** Options that hold every word; those where words begin with what was typed come first. */
function filterOptions(options: readonly ComboboxOption[], typed: string | null): readonly ComboboxOption[] {
  const words = (typed ?? '')
    .toLowerCase()
    .split(/[\s/_]+/)
    .filter(Boolean)
  if (words.length === 0) return options
  const rank = ({ label, hint = '', keywords = '' }: ComboboxOption) => {
    const text = ` ${label} ${hint} ${keywords}`.toLowerCase().replace(/[/_]/g, ' ')
    if (!words.every((word) => text.includes(word))) return null
    return words.filter((word) => !text.includes(` ${word}`)).length
  }
  return options
    .flatMap((option) => {
      const misses = rank(option)
      return misses === null ? [] : [{ option, misses }]
    })
    .sort((a, b) => a.misses - b.misses)
    .map(({ option }) => option)
}
