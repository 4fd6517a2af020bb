import useSWR from 'swr'
import type { Calendar, CalendarEntry } from '@/lib/calendar/schema'
import { fetchJson } from '@/lib/fetcher'
import { addDays, dayOf } from '@/lib/time'
import { calendarAddress } from './calendar-address'
import { readOptions } from './retry-read'

/** As many as the door takes: a series goes on for months. */
const WINDOW_DAYS = 100

const none: readonly CalendarEntry[] = []

/** All meetings of a person around a moment, each occurrence of a series for itself. Three months are read at once: another time of the month needs no further look. */
export function useBusyTimes(slug: string, startsAt: string): readonly CalendarEntry[] {
  const from = addDays(`${dayOf(startsAt, 'UTC').slice(0, 7)}-01`, -1)
  const address = calendarAddress(slug, { from, days: WINDOW_DAYS }, 'UTC')
  const { data } = useSWR<Calendar, unknown>(address, fetchJson, readOptions)
  return data?.items ?? none
}
