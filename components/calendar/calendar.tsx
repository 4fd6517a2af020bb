'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { RefreshNotice } from '../meetings/refresh-notice'
import { lazily } from '../ui/lazily'
import { Agenda } from './agenda'
import { MonthGrid } from './month-grid'
import { NothingRead } from './nothing-read'
import { TimeGrid } from './time-grid'
import { Toolbar } from './toolbar'
import { useCalendar } from './use-calendar'
import { useCalendarKeys } from './use-calendar-keys'
import { ZoneLine } from './zone-line'

const EntryPanel = lazily(() => import('./entry-panel').then((module) => module.EntryPanel))
const MoveBar = lazily(() => import('./move-bar').then((module) => module.MoveBar))

export interface CalendarProps {
  slug: string
  tenantZone: string
  /** The server's time, ISO 8601. */
  renderedAt: string
}

/** Everything of a person's in months, weeks, days or as a list; what is shown lives in the address. In the browser only, whose zone it takes. */
export function Calendar({ slug, tenantZone, renderedAt }: CalendarProps) {
  const t = useTranslations('calendar')
  const root = useRef<HTMLDivElement>(null)
  const calendar = useCalendar({ slug, tenantZone, renderedAt, root })
  const { view, date, days, grid, zones, opened, moving, problem } = calendar
  const { timeZone, now, today } = grid
  useCalendarKeys({
    onView: (next) => calendar.go({ view: next }),
    onToday: calendar.goToday,
    follow: calendar.keepFocus,
  })
  return (
    <div ref={root}>
      <Toolbar
        {...{ view, date, days, address: calendar.address, isRefreshing: calendar.isRefreshing }}
        onChange={calendar.go}
        onToday={calendar.goToday}
        onStep={grid.onStep}
        onRefresh={calendar.refresh}
      />
      <ZoneLine
        {...{ slug, now, days, timeZone, zones }}
        choices={calendar.zoneChoices}
        onZone={(zone) => calendar.go({ zone })}
        syncedAt={calendar.syncedAt}
        failedAt={calendar.failedAt}
        isRefreshing={calendar.isRefreshing}
      />
      {problem && calendar.isKnown && (
        <RefreshNotice
          {...{ slug, problem, timeZone, here: calendar.here }}
          updatedAt={calendar.syncedAt === null ? undefined : new Date(calendar.syncedAt)}
          onRetry={calendar.reload}
        />
      )}
      {problem && !calendar.isKnown && (
        <NothingRead {...{ slug, problem, here: calendar.here }} onRetry={calendar.reload} />
      )}
      {calendar.isIncomplete && <p className="mb-2 text-13 text-warning-ink">{t('incomplete')}</p>}
      {calendar.isEmpty && view !== 'agenda' && (
        <p className="mb-2 text-13 text-ink-2">{t(view === 'month' ? 'drawDayHint' : 'drawHint')}</p>
      )}
      {view === 'month' && <MonthGrid month={date} {...grid} />}
      {(view === 'week' || view === 'day') && <TimeGrid key={view} zones={zones} {...grid} />}
      {view === 'agenda' && <Agenda {...grid} />}
      {opened && (
        <EntryPanel
          key={opened.key}
          {...{ slug, timeZone, now, entry: opened.entry, anchor: opened.anchor, fixed: opened.fixed }}
          entries={calendar.entries}
          onMove={calendar.startMoving}
          onClose={calendar.close}
        />
      )}
      {moving && (
        <MoveBar
          {...{ timeZone, ghost: moving.ghost, warning: moving.warning }}
          onShift={moving.shift}
          onSave={moving.save}
          onAbort={moving.abort}
        />
      )}
      <span className="sr-only" aria-live="polite" data-today={today}>
        {calendar.isKnown ? '' : t('reading')}
      </span>
    </div>
  )
}
