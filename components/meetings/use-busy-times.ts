import useSWR from 'swr'
import type { Calendar, CalendarEntry } from '@/lib/calendar/schema'
import { fetchJson } from '@/lib/fetcher'
import { addDays, dayOf } from '@/lib/time'
import { calendarAddress } from './calendar-address'
import { readOptions } from './retry-read'

/** A month, and room for what begins in it and ends later. */
const WINDOW_DAYS = 40

const none: readonly CalendarEntry[] = []

/** All meetings of a person around a moment, each occurrence of a series for itself. The whole month is read at once: another time of it needs no further look. */
export function useBusyTimes(slug: string, startsAt: string): readonly CalendarEntry[] {
  const from = addDays(`${dayOf(startsAt, 'UTC').slice(0, 7)}-01`, -1)
  const address = calendarAddress(slug, { from, days: WINDOW_DAYS }, 'UTC')
  const { data } = useSWR<Calendar, unknown>(address, fetchJson, readOptions)
  return data?.items ?? none
}
