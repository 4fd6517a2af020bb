import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useSWRConfig } from 'swr'
import type { Calendar, CalendarEntry } from '@/lib/calendar/schema'
import { type ApiProblem, asProblem, sendJson } from '@/lib/fetcher'
import { formatDuration, formatRange } from '@/lib/time'
import { findOverlaps } from '../meetings/overlaps'
import { useFieldMessage } from '../meetings/use-field-message'
import { useMeetingWords } from '../meetings/use-meeting-words'
import { useForgetList } from '../meetings/use-meetings'
import { toast } from '../ui/toast'
import { entryKey } from './entry-key'
import type { Span } from './on-the-clock'

/** Where a meeting was put, as long as the calendar may not know it yet; open while it is being written. */
interface Move {
  span: Span
  isOpen: boolean
}

interface MovesOptions {
  slug: string
  entries: readonly CalendarEntry[]
  timeZone: string
}

/** So often the calendar is read for a move that it does not show. */
const READINGS_MAX = 3

/** The general words of these are about cancelling and ending. */
const ownWords: Partial<Record<ApiProblem['code'], 'running' | 'over'>> = {
  meeting_started: 'running',
  meeting_over: 'over',
}

const isSame = (one: Span, other: Span): boolean =>
  Date.parse(one.startsAt) === Date.parse(other.startsAt) && Date.parse(one.endsAt) === Date.parse(other.endsAt)

/**
 * Moving meetings: at once on the calendar, with one request to the door, back again with the reason if it refuses.
 */
export function useMoves({ slug, entries, timeZone }: MovesOptions) {
  const t = useTranslations('calendar')
  const locale = useLocale()
  const { mutate } = useSWRConfig()
  const forgetList = useForgetList(slug)
  const words = useMeetingWords()
  const fieldMessage = useFieldMessage()
  const [moves, setMoves] = useState<ReadonlyMap<string, Move>>(new Map())

  const moved = useMemo(() => applyMoves(entries, moves), [entries, moves])
  const put = (key: string, move: Move) => setMoves((before) => new Map(before).set(key, move))
  /** Another move of the same meeting may have come after this one. */
  const drop = (key: string, move: Move) =>
    setMoves((before) => (before.get(key) === move ? new Map([...before].filter(([other]) => other !== key)) : before))

  const refresh = () => {
    void forgetList()
    return mutate<Calendar>((key) => typeof key === 'string' && key.startsWith(`/api/t/${slug}/calendar?`))
  }

  /** A reading that a newer one overtook ends without news, and what is read may be from before. */
  const readUntilThere = async (key: string, span: Span) => {
    for (let readings = 0; readings < READINGS_MAX; readings++) {
      const calendars = await refresh()
      const items = calendars.flatMap((calendar) => calendar?.items ?? [])
      if (items.some((item) => entryKey(item) === key && isSame(item, span))) return
    }
  }

  const refuse = (subject: string, problem: ApiProblem) => {
    const [field] = problem.errors
    const { title, hint } = words(problem)
    const own = ownWords[problem.code]
    const known = field ? fieldMessage(field.code) : own && t(`fixed.${own}`)
    toast({ text: t('notMoved', { subject }), description: known ?? `${title} · ${hint}`, tone: 'danger' })
  }

  const write = async (entry: CalendarEntry, span: Span): Promise<boolean> => {
    const { id, subMeetingId, subject } = entry
    const key = entryKey(entry)
    const sent: Move = { span, isOpen: true }
    put(key, sent)
    try {
      const body = { ...span, ...(subMeetingId === undefined ? {} : { subMeetingId }) }
      const address = `/api/t/${slug}/meetings/${id}`
      await mutate(address, await sendJson(address, { method: 'PATCH', body }), { revalidate: false })
    } catch (error) {
      drop(key, sent)
      refuse(subject, asProblem(error))
      void refresh()
      return false
    }
    // Until the calendar was read again it stands where it was put: it must not jump back and forth.
    const done: Move = { span, isOpen: false }
    put(key, done)
    void readUntilThere(key, span).finally(() => drop(key, done))
    return true
  }

  const save = async (entry: CalendarEntry, span: Span) => {
    const before = { startsAt: entry.startsAt, endsAt: entry.endsAt }
    if (isSame(before, span)) return
    if (!(await write(entry, span))) return
    const others = moved.filter((other) => entryKey(other) !== entryKey(entry))
    const [overlap] = findOverlaps(span, others)
    const when = formatRange(span.startsAt, span.endsAt, { locale, timeZone })
    const warning =
      overlap && t('overlaps', { subject: overlap.meeting.subject, length: formatDuration(overlap.minutes, locale) })
    toast({
      text: t('moved', { subject: entry.subject }),
      description: warning ? `${when} · ${warning}` : when,
      tone: 'success',
      duration: 8_000,
      action: { label: t('undo'), onPress: () => void undo({ ...entry, ...span }, before) },
    })
  }

  const undo = async (entry: CalendarEntry, span: Span) => {
    if (await write(entry, span)) toast({ text: t('movedBack', { subject: entry.subject }) })
  }

  return { entries: moved, isSaving: (entry: CalendarEntry) => moves.get(entryKey(entry))?.isOpen === true, save }
}

function applyMoves(entries: readonly CalendarEntry[], moves: ReadonlyMap<string, Move>): readonly CalendarEntry[] {
  if (moves.size === 0) return entries
  return entries.map((entry) => ({ ...entry, ...moves.get(entryKey(entry))?.span }))
}
