'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { dayOf, formatDuration, zoneLabel } from '@/lib/time'
import { Combobox } from '../ui/combobox'
import { DateField } from '../ui/date-field'
import { TimeField } from '../ui/time-field'
import { ZoneStrip } from '../zones/zone-strip'
import { lengthOf, minutesUntil, moveEndTime, moveStart } from './schedule-values'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'
import { zoneOption, zoneOptions } from './zone-options'

const DAY_MINUTES = 1440

interface WhenFieldsProps {
  slug: string
  form: FormState
  now: Date
  /** The zone is one thing for a whole series. */
  withZone?: boolean
}

/** Day, start, end and zone; the day of the end only where it is another one. */
export function WhenFields({ slug, form, now, withZone = true }: WhenFieldsProps) {
  const t = useTranslations('meetings.form')
  const locale = useLocale()
  const fieldMessage = useFieldMessage()
  const { values, errors, body, leave, refOf, setValues } = form
  const { startDay, startTime, endDay, endTime, timeZone } = values
  const [wantsEndDay, setWantsEndDay] = useState(false)
  const hasEndDay = wantsEndDay || endDay !== startDay
  const today = dayOf(now, timeZone)
  const minutes = lengthOf(body)
  return (
    <div className="flex flex-col gap-4">
      <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4 sm:grid-cols-[minmax(0,1fr)_9rem_9rem]">
        <DateField
          ref={refOf('startsAt')}
          className="max-sm:col-span-2"
          label={hasEndDay ? t('startDate') : t('date')}
          error={fieldMessage(errors.startsAt)}
          required
          today={today}
          min={today}
          value={startDay}
          onChange={(day) => setValues((before) => moveStart(before, { day, time: before.startTime }))}
          onBlur={() => leave('startsAt')}
        />
        <TimeField
          label={t('start')}
          required
          value={startTime}
          onChange={(time) => setValues((before) => moveStart(before, { day: before.startDay, time }))}
          onBlur={() => leave('startsAt')}
        />
        <TimeField
          ref={refOf('endsAt')}
          label={t('end')}
          error={hasEndDay ? undefined : fieldMessage(errors.endsAt)}
          required
          from={startTime ?? undefined}
          hintFor={(time) => (startTime && !hasEndDay ? formatDuration(minutesUntil(startTime, time), locale) : '')}
          value={endTime}
          onChange={(time) => setValues((before) => moveEndTime(before, time))}
          onBlur={() => leave('endsAt')}
        />
        {hasEndDay && (
          <DateField
            className="max-sm:col-span-2"
            label={t('endDate')}
            error={fieldMessage(errors.endsAt)}
            required
            today={today}
            min={startDay ?? today}
            value={endDay}
            onChange={(day) => form.change({ endDay: day })}
            onBlur={() => leave('endsAt')}
          />
        )}
      </div>
      <p className="-mt-1.5 flex min-h-7 flex-wrap items-center gap-x-3 text-12 text-ink-3">
        {minutes > 0 && <span role="status">{t('length', { length: formatDuration(minutes, locale) })}</span>}
        {minutes > DAY_MINUTES && <span className="text-warning-ink">{t('longer')}</span>}
        {!hasEndDay && (
          <button
            type="button"
            onClick={() => setWantsEndDay(true)}
            className="relative rounded-tag text-accent-ink hover:underline pointer-coarse:after:absolute pointer-coarse:after:-inset-3.5"
          >
            {t('otherDay')}
          </button>
        )}
      </p>
      {withZone ? (
        <ZoneField form={form} now={now} />
      ) : (
        <p className="-mt-2 text-12 text-ink-3">{zoneLabel(body.startsAt || now, timeZone)}</p>
      )}
      {minutes > 0 && <ZoneStrip slug={slug} startsAt={body.startsAt} endsAt={body.endsAt} timeZone={timeZone} />}
    </div>
  )
}

/** Four hundred zones with their offsets take a moment to name, so only when somebody looks. */
function ZoneField({ form: { values, errors, change, leave, refOf }, now }: Pick<WhenFieldsProps, 'form' | 'now'>) {
  const t = useTranslations('meetings.form')
  const fieldMessage = useFieldMessage()
  const [isWanted, setWanted] = useState(false)
  const options = useMemo(
    () => (isWanted ? zoneOptions(now, values.timeZone) : [zoneOption(now, values.timeZone)]),
    [isWanted, now, values.timeZone],
  )
  return (
    <div onFocusCapture={() => setWanted(true)}>
      <Combobox
        ref={refOf('timeZone')}
        label={t('zone')}
        error={fieldMessage(errors.timeZone)}
        required
        options={options}
        value={values.timeZone}
        onChange={(timeZone) => change({ timeZone })}
        onBlur={() => leave('timeZone')}
      />
    </div>
  )
}
