'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ordinal, weekdayName } from '@/lib/recurrence/describe-recurrence'
import type { Day } from '@/lib/time'
import { Select } from '../ui/select'
import { ChipGroup } from './chip-group'
import { CountField } from './count-field'
import type { RepeatUnit, RepeatValues } from './repeat-values'

export interface RepeatPartProps {
  repeat: RepeatValues
  onChange: (changed: Partial<RepeatValues>) => void
  onLeave: () => void
}

interface RepeatCustomProps extends RepeatPartProps {
  /** The day of the first meeting. */
  first: Day
  stepError: string | undefined
  daysError: string | undefined
}

const units = ['day', 'week', 'monthByWeek', 'monthByDate'] as const
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** A rule of one's own: every so many days, weeks or months, on which of their days. */
export function RepeatCustom({ repeat, first, onChange, onLeave, stepError, daysError }: RepeatCustomProps) {
  const t = useTranslations('series')
  const { unit, step } = repeat
  return (
    <div className="flex flex-col gap-4 border-line border-l-2 pl-4">
      <div className="flex flex-wrap items-start gap-3">
        <CountField
          label={t('every')}
          value={step}
          max={99}
          error={stepError}
          onChange={(next) => onChange({ step: next })}
          onBlur={onLeave}
        />
        <Select
          label={t('unit')}
          className="min-w-44"
          value={unit}
          onChange={(event) => onChange({ unit: event.target.value as RepeatUnit })}
          onBlur={onLeave}
          options={units.map((value) => ({ value, label: t(`units.${value}`, { step: step ?? 1 }) }))}
        />
      </div>
      <Days {...{ repeat, first, onChange, onLeave }} error={daysError} />
    </div>
  )
}

interface DaysProps extends RepeatPartProps {
  first: Day
  error: string | undefined
}

function Days({ repeat, first, onChange, error, onLeave }: DaysProps) {
  const t = useTranslations('series')
  const locale = useLocale()
  const { unit, weekdays, weeks, dates } = repeat
  const common = { error, onLeave }
  if (unit === 'day') return null
  if (unit === 'week') {
    const order = locale === 'en' ? range(0, 6) : [1, 2, 3, 4, 5, 6, 0]
    const options = order.map((value) => {
      const name = weekdayName(value, locale)
      return { value, label: locale === 'en' ? name.slice(0, 3) : name, name }
    })
    return (
      <ChipGroup
        {...common}
        legend={t('onDays')}
        options={options}
        chosen={weekdays}
        onChange={(chosen) => onChange({ weekdays: chosen })}
      />
    )
  }
  if (unit === 'monthByDate') {
    return (
      <ChipGroup
        {...common}
        legend={t('onDates')}
        options={range(1, 31).map((value) => ({ value, label: String(value) }))}
        chosen={dates}
        onChange={(chosen) => onChange({ dates: chosen })}
        hint={dates.some((date) => date > 28) ? t('noDate') : undefined}
      />
    )
  }
  const weekday = weekdayName(new Date(`${first}T00:00:00Z`).getUTCDay(), locale)
  const place = (week: number) => (locale === 'en' ? ordinal(week) : String(week))
  return (
    <ChipGroup
      {...common}
      legend={t('onWeeks', { weekday })}
      options={range(1, 5).map((value) => ({ value, label: t('week', { place: place(value) }) }))}
      chosen={weeks}
      onChange={(chosen) => onChange({ weeks: chosen })}
      hint={weeks.includes(5) ? t('noFifth') : undefined}
    />
  )
}
