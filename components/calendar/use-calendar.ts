import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import type { CalendarEntry } from '@/lib/calendar/schema'
import { addDays, type Day } from '@/lib/time'
import { useFieldMessage } from '../meetings/use-field-message'
import { useOnline } from '../ui/connection'
import { toast } from '../ui/toast'
import type { CalendarProps } from './calendar'
import { entryKey } from './entry-key'
import { type Cursor, coverageOf, type GridProps } from './grid-props'
import { isOnDay } from './lay-out-day'
import { narrowEntries } from './narrow-entries'
import { onTheClock, type Span } from './on-the-clock'
import { timesOn } from './shift-times'
import { stepDate } from './shown-days'
import { useCursor, usualTime } from './use-cursor'
import { useEntries } from './use-entries'
import type { Ghost } from './use-gestures'
import { useMoves } from './use-moves'
import { useMoving } from './use-moving'
import { useShown } from './use-shown'
import { whyFixed } from './why-fixed'

/** A meeting whose panel is open, and what the panel stands beside. */
interface Opened {
  key: string
  anchor: RefObject<HTMLElement | null>
}

/** All that the calendar knows and does; `root` holds its views. */
export function useCalendar({ root, ...props }: CalendarProps & { root: RefObject<HTMLElement | null> }) {
  const { slug } = props
  const t = useTranslations('calendar')
  const router = useRouter()
  const fieldMessage = useFieldMessage()
  const shown = useShown(props)
  const { address, adjust, go, view, date, days, timeZone, today, now } = shown
  const read = useEntries({ slug, asked: shown.asked, neighbours: shown.neighbours, timeZone })
  const { covered, problem } = read
  const moves = useMoves({ slug, entries: read.entries, timeZone })
  const { role, kind, cancelled } = address
  const narrowed = useMemo(
    () => narrowEntries(moves.entries, { role, kind, cancelled }),
    [moves.entries, role, kind, cancelled],
  )
  const entries = useMemo(() => narrowed.map((entry) => onTheClock(entry, timeZone)), [narrowed, timeZone])
  const [dragged, setDragged] = useState<Ghost>()
  const [opened, setOpened] = useState<Opened>()
  const { cursor, moveTo, followWithFocus } = useCursor({
    ...{ root, days, date, timeZone },
    onLeave: (day) => adjust({ date: day }),
  })

  const elementOf = (key: string) =>
    root.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(key)}"]`) ?? null
  const isOnline = useOnline()
  const fixedBy = (entry: CalendarEntry) => {
    if (moves.isSaving(entry)) return 'saving'
    return whyFixed(entry) ?? (isOnline ? undefined : 'offline')
  }

  const isPast = ({ startsAt }: Span) => Date.parse(startsAt) < Date.now() - 60_000
  const draw = (span: Span) => {
    if (isPast(span)) return toast({ text: fieldMessage('start_in_past') ?? '' })
    router.push(
      `/t/${slug}/meetings/new?${new URLSearchParams({ start: span.startsAt, end: span.endsAt, zone: timeZone })}`,
    )
  }
  const drawAt = ({ day, minute, length }: Cursor) => draw(timesOn(day, minute, minute + length, timeZone))
  const drop = ({ entry, span }: Ghost) => {
    if (!entry) return draw(span)
    if (span.startsAt !== entry.startsAt && isPast(span)) {
      return toast({
        text: t('notMoved', { subject: entry.subject }),
        description: fieldMessage('start_in_past') ?? '',
        tone: 'danger',
      })
    }
    void moves.save(entry, span)
  }
  const moving = useMoving({
    ...{ timeZone, entries },
    onDay: (day) => !days.includes(day) && adjust({ date: day }),
    onSave: drop,
    onDone: (key) => setTimeout(() => elementOf(key)?.focus()),
  })

  const lastDay = covered && addDays(covered.from, covered.days - 1)
  const coverage = useCallback(
    (day: Day) => coverageOf(day, covered, problem !== undefined, lastDay ?? ''),
    [covered, problem, lastDay],
  )
  /** The focus stays on the grid, whatever becomes of what has it. */
  const keepFocus = () => {
    if (document.activeElement?.closest('[data-day]')) followWithFocus()
  }
  const goTo = (steps: number) => {
    keepFocus()
    go({ date: stepDate(view, date, steps) })
  }
  const grid: GridProps = {
    ...{ days, entries, timeZone, now, today, cursor, coverage },
    onCursor: moveTo,
    ghost: moving.current?.ghost ?? dragged,
    onGhost: setDragged,
    onDrop: drop,
    mayMove(entry) {
      const reason = fixedBy(entry)
      if (reason) toast({ text: t('notMoved', { subject: entry.subject }), description: t(`fixed.${reason}`) })
      return reason === undefined
    },
    onOpen(entry) {
      const key = entryKey(entry)
      setOpened({ key, anchor: { current: elementOf(key)?.parentElement ?? null } })
    },
    onDraw: drawAt,
    onDrawDay: (day) => drawAt(usualTime(day, timeZone)),
    onPickDay(day) {
      followWithFocus()
      go({ view: 'day', date: day })
    },
    onStep: goTo,
  }
  const openEntry = opened && moves.entries.find((entry) => entryKey(entry) === opened.key)
  const isKnown = covered !== undefined
  return {
    ...shown,
    ...{ grid, problem, isKnown, keepFocus },
    entries: narrowed,
    syncedAt: read.syncedAt,
    isRefreshing: read.isRefreshing,
    isEmpty: isKnown && !problem && !days.some((day) => entries.some((entry) => isOnDay(entry, day))),
    reload: read.reload,
    refresh: read.refresh,
    isIncomplete: read.isIncomplete,
    failedAt: read.failedAt,
    goToday: () => go({ date: undefined }),
    opened: opened && openEntry && { ...opened, entry: openEntry, fixed: fixedBy(openEntry) },
    close: () => setOpened(undefined),
    startMoving() {
      if (!opened || !openEntry) return
      // The focus goes on to the bar: the panel that closes must not give it back.
      opened.anchor.current = null
      setOpened(undefined)
      moving.start(openEntry)
    },
    moving: moving.current,
  }
}
