import type { GuestList } from '@/lib/guests/schema'

/** Guests as people type them, one a line. */
export const guestLinesOf = (guests: GuestList['guests']): string =>
  guests.map(({ area, phone, name }) => [`+${area}`, phone, ...(name ? [name] : [])].join(' ')).join('\n')
