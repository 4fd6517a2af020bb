'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useState } from 'react'
import { formatDateTime, formatRange, fromWallTime } from '@/lib/time'
import { parseTypedTime, type Reading } from '@/lib/typed-times/parse-typed-time'
import { Button } from '../ui/button'
import { TextField } from '../ui/text-field'
import { moveStart } from './schedule-values'
import type { FormState } from './use-form-state'

/** A time as people say it. It is shown as it was understood and filled in on Enter; what may mean two things is asked, never guessed. */
export function TypedTimeField({ form: { values, setValues } }: { form: FormState }) {
  const t = useTranslations('fromText.typed')
  const [text, setText] = useState('')
  const [isAsked, setAsked] = useState(false)
  const [applied, setApplied] = useState<Reading>()
  const { timeZone } = values
  const words = useReadingWords(timeZone)
  const readings = text.trim() ? parseTypedTime(text, { now: new Date(), timeZone }) : []
  const [first] = readings
  const isClear = readings.length === 1 && first && !first.isSkipped

  const apply = (reading: Reading) => {
    const { start, end } = reading
    setValues((before) =>
      end
        ? { ...before, startDay: start.day, startTime: start.time, endDay: end.day, endTime: end.time }
        : moveStart(before, start),
    )
    setApplied(reading)
    setText('')
    setAsked(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || !text.trim()) return
    event.preventDefault()
    if (isClear) apply(first)
    else setAsked(true)
  }
  return (
    <div>
      <TextField
        label={t('label')}
        placeholder={t('example')}
        autoComplete="off"
        value={text}
        error={isAsked && readings.length === 0 ? t('notRead') : undefined}
        onChange={({ target }) => {
          setText(target.value)
          setAsked(false)
          setApplied(undefined)
        }}
        onKeyDown={press}
      />
      <div role="status" className="mt-1.5 min-h-5 text-13 text-ink-2">
        {isClear && t('preview', { time: words(first) })}
        {applied && !text && t('applied', { time: words(applied) })}
        {readings.length > 0 && !isClear && t(readings.length > 1 ? 'which' : 'skipped')}
      </div>
      {readings.length > 0 && !isClear && (
        <div className="mt-1.5 flex flex-wrap gap-2">
          {readings.map((reading) => (
            <Button key={words(reading)} size="small" onClick={() => apply(reading)}>
              {words(reading)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

function useReadingWords(timeZone: string): (reading: Reading) => string {
  const locale = useLocale()
  const display = { locale, timeZone }
  return ({ start, end }) => {
    const from = fromWallTime(start, timeZone)
    return end ? formatRange(from, fromWallTime(end, timeZone), display) : formatDateTime(from, display)
  }
}
