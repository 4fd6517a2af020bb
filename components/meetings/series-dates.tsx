'use client'

import { Clock, TriangleAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { describeRecurrence } from '@/lib/recurrence/describe-recurrence'
import { type Day, dayOf, formatClock, formatDay, formatDuration, formatRange, zoneLabel } from '@/lib/time'
import { Button } from '../ui/button'
import { ClockTime } from './clock-time'
import type { Itself, Overlap } from './overlaps'
import { occurrencesOf, type RepeatValues, toRecurrence } from './repeat-values'
import { type SeriesDate, seriesDates } from './series-date'
import { useFieldMessage } from './use-field-message'
import type { FormState } from './use-form-state'
import { useOverlaps } from './use-overlaps'
import { useTimeZone } from './use-time-zone'

interface SeriesDatesProps {
  slug: string
  form: FormState
  repeat: RepeatValues
  /** Whether dates can be left out, which a creation does. */
  canSkip: boolean
  /** How many meetings of it are over, which count too. */
  past: number
  /** The series that is being changed. */
  itself: Itself | undefined
}

const SHOWN = 5

/** Every date of a series before it is made, by the reader's own clock, and the rule in words. */
export function SeriesDates({ slug, form, repeat, canSkip, past, itself }: SeriesDatesProps) {
  const t = useTranslations('series')
  const locale = useLocale()
  const fieldMessage = useFieldMessage()
  const [isWhole, setWhole] = useState(false)
  const { body, change, errors } = form
  const { startsAt, endsAt, timeZone = 'UTC' } = body
  const ownZone = useTimeZone(timeZone)
  const dates = seriesDates(
    occurrencesOf({ ...repeat, count: repeat.count && repeat.count - past }, { startsAt, endsAt, timeZone }),
    { timeZone, ownZone },
  )
  const skipped = new Set(canSkip ? body.skip : [])
  const kept = dates.filter(({ day }) => !skipped.has(day))
  const last = kept.at(-1)
  const overlaps = new Map(useOverlaps(slug, kept, itself).map((taken) => [taken.span.startsAt, taken.overlaps]))
  const taken = kept.filter(({ startsAt }) => overlaps.get(startsAt)?.length).length
  if (dates.length === 0 || !last) return <p className="text-12 text-ink-3">{t('problem')}</p>
  const toggle = (day: Day) =>
    change({
      repeat: {
        ...repeat,
        skip: skipped.has(day) ? repeat.skip.filter((each) => each !== day) : [...repeat.skip, day],
      },
    })
  const shown = isWhole ? dates : dates.slice(0, SHOWN)
  const rule = { startsAt, timeZone, recurrence: toRecurrence(repeat), count: kept.length, lastsUntil: last.day }
  return (
    <section aria-label={t('dates')} className="rounded-card border border-line bg-surface">
      <p role="status" className="border-line border-b px-4 py-3 font-medium text-13 text-ink">
        {describeRecurrence(rule, locale)}
        {ownZone !== timeZone && (
          <span className="block font-normal text-12 text-ink-3">
            {zoneLabel(startsAt, timeZone)} · {t('ownClock', { zone: ownZone })}
          </span>
        )}
        {taken > 0 && (
          <span className="mt-0.5 flex items-center gap-1.5 font-normal text-12 text-warning-ink">
            <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
            {t('takenDates', { count: taken })}
          </span>
        )}
      </p>
      <ul className={isWhole ? 'max-h-96 overflow-y-auto' : undefined}>
        {shown.map((date) => (
          <DateRow
            key={date.day}
            {...{ date, ownZone }}
            isSkipped={skipped.has(date.day)}
            overlaps={overlaps.get(date.startsAt) ?? []}
            // The last one that is left stays.
            onToggle={canSkip && (skipped.has(date.day) || kept.length > 1) ? () => toggle(date.day) : undefined}
          />
        ))}
      </ul>
      {(dates.length > SHOWN || skipped.size > 0) && (
        <div className="flex flex-wrap items-center justify-between gap-x-3 border-line border-t px-2 py-1.5">
          {dates.length > SHOWN && (
            <Button variant="ghost" size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? t('showLess') : t('showAll', { count: dates.length })}
            </Button>
          )}
          {skipped.size > 0 && <p className="px-2 text-12 text-ink-2">{t('skippedCount', { count: skipped.size })}</p>}
        </div>
      )}
      {errors.skip && <p className="px-4 pb-3 text-12 text-danger-ink">{fieldMessage(errors.skip)}</p>}
    </section>
  )
}

interface DateRowProps {
  date: SeriesDate
  ownZone: string
  isSkipped: boolean
  overlaps: readonly Overlap<CalendarEntry>[]
  onToggle: (() => void) | undefined
}

function DateRow({ date, ownZone, isSkipped, overlaps, onToggle }: DateRowProps) {
  const t = useTranslations('series')
  const locale = useLocale()
  const display = { locale, timeZone: ownZone }
  const { startsAt, endsAt, shift, isWeekend } = date
  const named = { time: formatRange(startsAt, endsAt, display) }
  const words = (
    <>
      {formatDay(dayOf(startsAt, ownZone), locale)}{' '}
      <span className="whitespace-nowrap">
        <ClockTime instant={startsAt} display={display} /> – <ClockTime instant={endsAt} display={display} />
      </span>
    </>
  )
  return (
    <li className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1.5 text-13 last:border-b-0">
      <span className="min-w-0 flex-1 basis-48">
        {isSkipped ? <del className="text-ink-3">{words}</del> : words}
        {isWeekend && <span className="ml-2 text-12 text-ink-3">{t('weekend')}</span>}
        {shift && (
          <span className="mt-0.5 flex items-center gap-1 text-12 text-warning-ink">
            <Clock aria-hidden="true" className="size-3.5 shrink-0" />
            {t('shift', { from: formatClock(shift.from, locale), to: formatClock(shift.to, locale), zone: ownZone })}
          </span>
        )}
        {overlaps.length > 0 && <OverlapLine overlaps={overlaps} />}
      </span>
      {onToggle && (
        <Button
          variant="ghost"
          size="small"
          className="-mr-2.5"
          onClick={onToggle}
          aria-label={t(isSkipped ? 'restoreNamed' : 'skipNamed', named)}
        >
          {t(isSkipped ? 'restore' : 'skip')}
        </Button>
      )}
    </li>
  )
}

/** What one date overlaps: the longest by name, the others by their number. */
function OverlapLine({ overlaps: [first, ...others] }: Pick<DateRowProps, 'overlaps'>) {
  const t = useTranslations('meetings')
  const locale = useLocale()
  if (!first) return null
  const { meeting, minutes } = first
  return (
    <span className="mt-0.5 flex items-start gap-1 text-12 text-warning-ink">
      <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
      <span className="line-clamp-2 min-w-0">
        {t('overlap', { subject: meeting.subject, length: formatDuration(minutes, locale) })}
        {others.length > 0 && ` · ${t('overlapMore', { count: others.length })}`}
      </span>
    </span>
  )
}
