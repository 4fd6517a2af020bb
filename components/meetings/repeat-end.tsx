'use client'

import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { EDITABLE_OCCURRENCES_MAX } from '@/lib/meetings/limits'
import { occurrencesMax } from '@/lib/recurrence/limits'
import { dayOf } from '@/lib/time'
import { DateField } from '../ui/date-field'
import { SegmentedControl } from '../ui/segmented-control'
import { CountField } from './count-field'
import type { RepeatPartProps } from './repeat-custom'

interface RepeatEndProps extends RepeatPartProps {
  now: Date
  timeZone: string
  /** A change takes fewer occurrences than a creation. */
  isSeries: boolean
  error: string | undefined
  ref: Ref<HTMLInputElement>
}

/** When a series ends: after so many meetings, or on a day. */
export function RepeatEnd({ repeat, now, timeZone, isSeries, error, onChange, onLeave, ref }: RepeatEndProps) {
  const t = useTranslations('series')
  const kindMax = occurrencesMax(repeat.frequency)
  const max = isSeries ? Math.min(kindMax, EDITABLE_OCCURRENCES_MAX) : kindMax
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
      <div>
        <p aria-hidden="true" className="mb-1.5 font-medium text-13">
          {t('ends')}
        </p>
        <SegmentedControl
          name={t('ends')}
          value={repeat.endsBy}
          onChange={(endsBy) => onChange({ endsBy })}
          options={[
            { value: 'count', label: t('byCount') },
            { value: 'date', label: t('byDate') },
          ]}
        />
      </div>
      {repeat.endsBy === 'count' ? (
        <CountField
          ref={ref}
          label={t('count')}
          value={repeat.count}
          max={max}
          counter={t('counter', { count: repeat.count ?? 0, max })}
          error={error}
          onChange={(count) => onChange({ count })}
          onBlur={onLeave}
        />
      ) : (
        <DateField
          ref={ref}
          label={t('lastDay')}
          error={error}
          required
          today={dayOf(now, timeZone)}
          value={repeat.lastDay}
          onChange={(lastDay) => onChange({ lastDay })}
          onBlur={onLeave}
        />
      )}
    </div>
  )
}
