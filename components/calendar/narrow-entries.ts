import type { CalendarEntry } from '@/lib/calendar/schema'
import type { Address } from './address'

/** What is left of the entries by the address's filters. */
export function narrowEntries(
  entries: readonly CalendarEntry[],
  { role, kind, cancelled }: Pick<Address, 'role' | 'kind' | 'cancelled'>,
): CalendarEntry[] {
  return entries.filter(
    (entry) =>
      (role === undefined || entry.role === role) &&
      (kind === undefined || (entry.series !== undefined) === (kind === 'series')) &&
      (cancelled === true || entry.status !== 'cancelled'),
  )
}
