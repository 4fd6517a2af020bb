import { addDays, type Day, dayOf } from '@/lib/time'
import type { ListedMeeting } from './listed-meeting'
import { readDay } from './read-day'
import { type ShownStatus, shownStatus } from './shown-status'

export const listViews = ['today', 'upcoming', 'cancelled'] as const
export type ListView = (typeof listViews)[number]

export const listRoles = ['creator', 'host', 'invitee'] as const
export const listKinds = ['series', 'single'] as const
export const listStatuses = ['running', 'soon', 'waiting', 'upcoming', 'over'] as const
/** Days from today on that are offered. */
export const listSpans = ['7', '31'] as const

/** What the address of the meetings page says: which list, and what narrows it. */
export interface ListAddress {
  view: ListView
  /** Words of the subject, or a part of the code. */
  q: string
  role: (typeof listRoles)[number] | ''
  kind: (typeof listKinds)[number] | ''
  status: (typeof listStatuses)[number] | ''
  /** So many days from today on; or, where it is empty, days of one's own, both included. */
  days: (typeof listSpans)[number] | ''
  from: Day | ''
  to: Day | ''
  /** The saved view that one is in. */
  saved: string
}

/** Asks for a whole list. */
export const noListFilter = { q: '', role: '', kind: '', status: '', days: '', from: '', to: '', saved: '' } as const

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => value === text)

/** Reads an address; what it does not know is left out. */
export function readListAddress(query: { get: (name: string) => string | null }): ListAddress {
  const days = oneOf(listSpans, query.get('days')) ?? ''
  return {
    view: oneOf(listViews, query.get('view')) ?? 'upcoming',
    q: query.get('q')?.trim() ?? '',
    role: oneOf(listRoles, query.get('role')) ?? '',
    kind: oneOf(listKinds, query.get('kind')) ?? '',
    status: oneOf(listStatuses, query.get('status')) ?? '',
    days,
    from: days ? '' : (readDay(query.get('from')) ?? ''),
    to: days ? '' : (readDay(query.get('to')) ?? ''),
    saved: query.get('saved') ?? '',
  }
}

/** The page's query for an address; what is not set does not appear. */
export function writeListAddress({ view, ...filter }: ListAddress): string {
  const query = new URLSearchParams(view === 'upcoming' ? {} : { view })
  for (const [name, value] of Object.entries(filter)) if (value !== '') query.set(name, value)
  return query.size > 0 ? `?${query}` : ''
}

/** How many things besides words narrow the list. */
export const countFilters = ({ role, kind, status, days, from, to }: ListAddress): number =>
  [role, kind, status, days || from || to].filter((value) => value !== '').length

/** Whether the address asks for less than its whole list. */
export const isNarrowed = (address: ListAddress): boolean => address.q !== '' || countFilters(address) > 0

const over = new Set<ShownStatus>(['passed', 'ended', 'endedEarly', 'recycled'])

/** The rows that an address asks for, in the order they came. */
export function narrow<Row extends ListedMeeting>(
  rows: readonly Row[],
  { q, role, kind, status, days, from, to }: ListAddress,
  { now, timeZone }: { now: Date; timeZone: string },
): Row[] {
  const today = dayOf(now, timeZone)
  const last = days ? addDays(today, Number(days) - 1) : to
  const words = q.toLowerCase()
  const digits = q.replaceAll(/[\s-]/g, '')
  const isCode = /^\d{3,}$/.test(digits)
  const hasStatus = (row: Row) => {
    const shown = shownStatus(row, now)
    return status === 'over' ? over.has(shown) : shown === status
  }
  const isWithin = ({ startsAt, endsAt }: Row) =>
    (from === '' || dayOf(endsAt, timeZone) >= from) && (last === '' || dayOf(startsAt, timeZone) <= last)
  return rows.filter(
    (row) =>
      (row.subject.toLowerCase().includes(words) || (isCode && row.code.includes(digits))) &&
      (role === '' || row.role === role) &&
      (kind === '' || (row.series !== undefined) === (kind === 'series')) &&
      (status === '' || hasStatus(row)) &&
      ((from === '' && last === '') || isWithin(row)),
  )
}
