'use client'

import { CalendarDays } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type Ref, useRef, useState } from 'react'
import { type Day, formatDay } from '@/lib/time'
import type { FieldProps } from './field'
import { IconButton } from './icon-button'
import { lazily } from './lazily'
import { parseDay } from './parse-day'
import { TextField } from './text-field'
import { useKeepSelected } from './use-keep-selected'

const loadCalendar = () => Promise.all([import('./floating-panel'), import('./calendar')])
const Panel = lazily(() => import('./floating-panel').then((module) => module.FloatingPanel))
const Calendar = lazily(() => import('./calendar').then((module) => module.Calendar))

interface DateFieldProps extends FieldProps {
  value: Day | null
  onChange: (day: Day | null) => void
  onBlur?: () => void
  /** Today in the zone of the form: what `明天` and a bare `15` are counted from. */
  today: Day
  /** The first day that may be picked. */
  min?: Day
  placeholder?: string
  ref?: Ref<HTMLInputElement>
}

/** A day: typed in any usual way, or picked from a calendar. */
export function DateField({ value, onChange, onBlur, today, min, placeholder, ref, ...field }: DateFieldProps) {
  const t = useTranslations('ui')
  const locale = useLocale()
  const anchor = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  const text = typed ?? (value === null ? '' : formatDay(value, locale))
  const noteTyped = useKeepSelected(anchor, text)

  const leave = () => {
    if (typed !== null) {
      const day = parseDay(typed, today)
      onChange(day)
      if (day !== null || typed.trim() === '') setTyped(null)
    }
    onBlur?.()
  }
  const pick = (day: Day) => {
    setTyped(null)
    setOpen(false)
    onChange(day)
  }
  return (
    <div ref={anchor} className={field.className}>
      <TextField
        {...field}
        className={undefined}
        ref={ref}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          noteTyped(event.target.value)
          setTyped(event.target.value)
        }}
        onFocus={(event) => event.target.select()}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed !== null) leave()
          if (event.key !== 'ArrowDown' || field.disabledReason) return
          event.preventDefault()
          setOpen(true)
        }}
        trailing={
          !field.disabledReason && (
            <IconButton
              name={t('openCalendar', { field: field.label })}
              icon={<CalendarDays aria-hidden="true" />}
              size="small"
              aria-haspopup="dialog"
              aria-expanded={open}
              onPointerEnter={() => void loadCalendar()}
              onClick={() => setOpen(!open)}
            />
          )
        }
      />
      {open && (
        <Panel anchor={anchor} open onOpenChange={setOpen} name={field.label} className="p-3">
          <Calendar value={value} today={today} min={min} onPick={pick} />
        </Panel>
      )}
    </div>
  )
}
