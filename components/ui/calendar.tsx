'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { addDays, type Day, daysBetween, formatDay } from '@/lib/time'
import { calendarMonth, monthTitle, shiftMonth, weekdayNames } from './calendar-month'
import { classNames } from './class-names'
import { IconButton } from './icon-button'
import { VisuallyHidden } from './visually-hidden'

interface CalendarProps {
  value: Day | null
  today: Day
  min?: Day | undefined
  onPick: (day: Day) => void
}

/** A month of days with one tab stop: arrows move by day and week, Page keys by month, Home and End within the week. */
export function Calendar({ value, today, min, onPick }: CalendarProps) {
  const t = useTranslations('ui')
  const locale = useLocale()
  const grid = useRef<HTMLTableElement>(null)
  const disabledReasonId = useId()
  const [focused, setFocused] = useState(value ?? today)
  const firstWeekday = locale === 'en' ? 0 : 1
  const weeks = calendarMonth(focused, firstWeekday)
  const tooEarly = (day: Day) => min !== undefined && daysBetween(min, day) < 0

  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${focused}"]`)?.focus()
  }, [focused])

  const moveByKey = (event: KeyboardEvent) => {
    const inWeek = weeks.find((week) => week.includes(focused))?.indexOf(focused) ?? 0
    const target: Record<string, Day> = {
      ArrowLeft: addDays(focused, -1),
      ArrowRight: addDays(focused, 1),
      ArrowUp: addDays(focused, -7),
      ArrowDown: addDays(focused, 7),
      Home: addDays(focused, -inWeek),
      End: addDays(focused, 6 - inWeek),
      PageUp: shiftMonth(focused, event.shiftKey ? -12 : -1),
      PageDown: shiftMonth(focused, event.shiftKey ? 12 : 1),
    }
    const day = target[event.key]
    if (!day) return
    event.preventDefault()
    setFocused(day)
  }

  return (
    <div className="w-[17.5rem] pointer-coarse:w-[19.25rem]">
      <VisuallyHidden id={disabledReasonId}>{t('tooEarly')}</VisuallyHidden>
      <div className="mb-2 flex items-center justify-between">
        <IconButton
          name={t('previousMonth')}
          icon={<ChevronLeft aria-hidden="true" />}
          size="small"
          onClick={() => setFocused(shiftMonth(focused, -1))}
        />
        <p aria-live="polite" className="font-semibold text-13">
          {monthTitle(focused, locale)}
        </p>
        <IconButton
          name={t('nextMonth')}
          icon={<ChevronRight aria-hidden="true" />}
          size="small"
          onClick={() => setFocused(shiftMonth(focused, 1))}
        />
      </div>
      <table ref={grid} aria-label={monthTitle(focused, locale)} className="w-full">
        <thead>
          <tr>
            {weekdayNames(locale, firstWeekday).map(({ short, long }) => (
              <th key={long} scope="col" abbr={long} className="h-8 font-medium text-12 text-ink-3">
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day} className="p-0 text-center">
                  <button
                    type="button"
                    data-day={day}
                    tabIndex={day === focused ? 0 : -1}
                    aria-label={formatDay(day, locale)}
                    aria-pressed={day === value}
                    aria-current={day === today ? 'date' : undefined}
                    aria-disabled={tooEarly(day) || undefined}
                    aria-describedby={tooEarly(day) ? disabledReasonId : undefined}
                    onKeyDown={moveByKey}
                    onClick={() => !tooEarly(day) && onPick(day)}
                    className={classNames(
                      'inline-flex size-9 items-center justify-center rounded-control text-13 transition-colors pointer-coarse:size-11',
                      dayLook({
                        chosen: day === value,
                        today: day === today,
                        outside: !sameMonth(day, focused),
                        off: tooEarly(day),
                      }),
                    )}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function sameMonth(day: Day, other: Day): boolean {
  return day.slice(0, 7) === other.slice(0, 7)
}

function dayLook({ chosen, today, outside, off }: Record<'chosen' | 'today' | 'outside' | 'off', boolean>): string {
  if (chosen) return 'bg-accent font-semibold text-on-accent'
  if (off) return 'text-ink-3 line-through decoration-line-control'
  return classNames(
    'hover:bg-hover',
    today && 'font-semibold text-accent-ink ring-1 ring-accent ring-inset',
    outside && 'text-ink-3',
  )
}
