'use client'

import { Clock } from 'lucide-react'
import { useLocale } from 'next-intl'
import { type Ref, useMemo, useState } from 'react'
import { formatClock } from '@/lib/time'
import type { FieldProps } from './field'
import { parseClock } from './parse-clock'
import { SuggestField } from './suggest-field'

interface TimeFieldProps extends FieldProps {
  /** `HH:mm`, or null while there is none. */
  value: string | null
  onChange: (time: string | null) => void
  onBlur?: () => void
  /** The first time offered; times from then on come first, such as an end after its start. */
  from?: string
  /** What to write beside an offered time, such as the length up to it. */
  hintFor?: (time: string) => string
  ref?: Ref<HTMLInputElement>
}

/** A time of day: typed in any usual way, or picked from quarter hours. */
export function TimeField({ value, onChange, onBlur, from = '00:00', hintFor, ref, ...field }: TimeFieldProps) {
  const locale = useLocale()
  const [typed, setTyped] = useState<string | null>(null)
  const times = useMemo(() => quarterHours(from), [from])
  const shown = typed === null ? times : times.filter((time) => matches(time, typed))
  const options = (shown.length > 0 ? shown : times).map((time) => ({
    value: time,
    label: formatClock(time, locale),
    hint: hintFor?.(time),
  }))
  return (
    <SuggestField
      {...field}
      text={typed ?? (value === null ? '' : formatClock(value, locale))}
      onText={setTyped}
      options={options}
      chosen={value}
      icon={<Clock aria-hidden="true" />}
      inputRef={ref}
      onPick={(time) => {
        setTyped(null)
        onChange(time)
      }}
      onLeave={() => {
        if (typed !== null) {
          const time = parseClock(typed)
          onChange(time)
          if (time !== null || typed.trim() === '') setTyped(null)
        }
        onBlur?.()
      }}
    />
  )
}

function quarterHours(from: string): string[] {
  const [hour = 0, minute = 0] = from.split(':').map(Number)
  return Array.from({ length: 96 }, (_, index) => {
    const at = (hour * 60 + minute + index * 15) % 1440
    return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
  })
}

/** Typing narrows the list to the hour that is meant: `2` keeps 02:00 and 14:00, `14` only 14:00 and on. */
function matches(time: string, typed: string): boolean {
  const parsed = parseClock(typed)
  if (parsed === null) return false
  const [hour = 0] = time.split(':').map(Number)
  const [wanted = 0] = parsed.split(':').map(Number)
  return hour === wanted || hour === wanted + 12
}
