import useSWR from 'swr'
import type { Calendar, CalendarEntry } from '@/lib/calendar/schema'
import { fetchJson } from '@/lib/fetcher'
import { calendarAddress } from './calendar-address'
import { coveringWindows } from './covering-windows'
import type { Span } from './overlaps'
import { readOptions } from './retry-read'

/** Windows that are asked for at the same time: fifty dates of a slow rule may need as many. */
const AT_ONCE = 4

const none: readonly CalendarEntry[] = []

/** All that a person's calendar has around the given times, each occurrence of a series for itself. */
export function useBusyTimes(slug: string, spans: readonly Span[]): readonly CalendarEntry[] {
  const addresses = coveringWindows(spans).map((range) => calendarAddress(slug, range, 'UTC'))
  // Another date of the same months needs no further look; while others are looked for, what was found stays.
  const { data } = useSWR<readonly CalendarEntry[], unknown>(
    addresses.length > 0 ? addresses : null,
    (asked: readonly string[]) => readAll(asked),
    { ...readOptions, keepPreviousData: true },
  )
  return data ?? none
}

async function readAll(addresses: readonly string[]): Promise<CalendarEntry[]> {
  const found: CalendarEntry[] = []
  for (let at = 0; at < addresses.length; at += AT_ONCE) {
    const answers = await Promise.all(addresses.slice(at, at + AT_ONCE).map((each) => fetchJson<Calendar>(each)))
    found.push(...answers.flatMap(({ items }) => items))
  }
  // What reaches from one window into the next is told by both.
  return [...new Map(found.map((entry) => [`${entry.id} ${entry.subMeetingId ?? ''}`, entry])).values()]
}
