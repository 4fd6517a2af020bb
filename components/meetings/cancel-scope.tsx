'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Meeting } from '@/lib/meetings/schema'
import { dayOf, formatDay, formatTime } from '@/lib/time'
import { RadioGroup } from '../ui/radio-group'
import { Select } from '../ui/select'

type Occurrence = NonNullable<Meeting['subMeetings']>[number]

/** A whole series, or one occurrence of it. */
interface Scope {
  all: boolean
  id: string
}

interface CancelScopeProps {
  meeting: Meeting
  occurrences: readonly Occurrence[]
  timeZone: string
  scope: Scope
  onChange: (scope: Scope) => void
}

/** What of a series is cancelled: one occurrence, which one, or all of it. */
export function CancelScope({ meeting, occurrences, timeZone, scope, onChange }: CancelScopeProps) {
  const t = useTranslations('meetingActions.cancelDialog')
  const locale = useLocale()
  const display = { locale, timeZone }
  const series = useTranslations('series')
  const left = meeting.series?.remaining ?? occurrences.length
  const isRunning = meeting.status === 'running'
  return (
    <>
      <RadioGroup
        legend={t('scope')}
        value={scope.all ? 'all' : 'one'}
        onChange={(event) => onChange({ ...scope, all: event.target.value === 'all' })}
        options={[
          {
            value: 'one',
            label: t('one'),
            hint: occurrences.length === 0 ? undefined : series('leftAfter', { count: left - 1 }),
            disabledReason: occurrences.length === 0 ? t('noneLeft') : undefined,
          },
          {
            value: 'all',
            label: t('all', { count: left }),
            disabledReason: isRunning ? t('runningSeries') : undefined,
          },
        ]}
      />
      {!scope.all && occurrences.length > 0 && (
        <Select
          label={t('which')}
          value={scope.id}
          onChange={(event) => onChange({ ...scope, id: event.target.value })}
          options={occurrences.map(({ id, startsAt }) => ({
            value: id,
            label: `${formatDay(dayOf(startsAt, timeZone), locale)} ${formatTime(startsAt, display)}`,
          }))}
        />
      )}
    </>
  )
}
