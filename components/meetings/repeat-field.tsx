'use client'

import { useLocale, useTranslations } from 'next-intl'
import { describeFrequency } from '@/lib/recurrence/describe-recurrence'
import type { Recurrence } from '@/lib/recurrence/schema'
import { dayOf } from '@/lib/time'
import { Select } from '../ui/select'
import type { Itself } from './overlaps'
import { RepeatCustom } from './repeat-custom'
import { RepeatEnd } from './repeat-end'
import { partOfProblem } from './repeat-problem'
import { initialRepeat, type RepeatValues } from './repeat-values'
import { SeriesDates } from './series-dates'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'

interface RepeatFieldProps {
  slug: string
  form: FormState
  now: Date
  /** A series stays one: only its rule changes, and its coming dates are shown as they will be. */
  isSeries?: boolean
  /** How many meetings of it are over, which count too. */
  past?: number
  /** The series that is being changed. */
  itself?: Itself
}

const frequencies = ['daily', 'weekdays', 'weekly', 'biweekly', 'monthly', 'custom'] as const

/** Whether and how a meeting repeats, and every date that comes of it. */
export function RepeatField({ slug, form, now, isSeries = false, past = 0, itself }: RepeatFieldProps) {
  const t = useTranslations('series')
  const locale = useLocale()
  const fieldMessage = useFieldMessage()
  const { values, errors, change, leave, refOf } = form
  const { repeat, timeZone, startDay } = values
  const first = startDay ?? dayOf(now, timeZone)
  const problem = errors.recurrence
  const part = problem && (repeat ? partOfProblem(problem) : 'frequency')
  const message = (name: typeof part) => (part === name ? fieldMessage(problem) : undefined)
  const choose = (frequency: Recurrence['frequency'] | 'none') => {
    if (frequency === 'none') change({ repeat: null })
    else change({ repeat: repeat ? { ...repeat, frequency } : initialRepeat(frequency, first) })
  }
  const changeRepeat = (changed: Partial<RepeatValues>) => repeat && change({ repeat: { ...repeat, ...changed } })
  const common = { repeat, onChange: changeRepeat, onLeave: () => leave('recurrence') }
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={t('repeat')}
        className="sm:max-w-80"
        error={message('frequency')}
        value={repeat?.frequency ?? 'none'}
        onChange={(event) => choose(event.target.value as Recurrence['frequency'] | 'none')}
        onBlur={() => leave('recurrence')}
        options={[
          ...(isSeries ? [] : [{ value: 'none', label: t('none') }]),
          ...frequencies.map((value) => ({
            value,
            label: value === 'custom' ? t('custom') : describeFrequency(first, value, locale),
          })),
        ]}
      />
      {repeat && (
        <>
          {repeat.frequency === 'custom' && (
            <RepeatCustom
              {...common}
              repeat={repeat}
              first={first}
              stepError={message('step')}
              daysError={message('days')}
            />
          )}
          <RepeatEnd
            {...common}
            repeat={repeat}
            now={now}
            timeZone={timeZone}
            isSeries={isSeries}
            ref={refOf('recurrence')}
            error={message('end')}
          />
          <SeriesDates {...{ slug, form, repeat, past, itself }} canSkip={!isSeries} />
        </>
      )}
    </div>
  )
}
