import useSWR from 'swr'
import { fetchJson } from '@/lib/fetcher'
import type { GuestList } from '@/lib/guests/schema'
import type { Meeting } from '@/lib/meetings/schema'
import type { BookingList } from '@/lib/rooms/schema'
import type { EarlierMeeting } from './taken-over'

/** A meeting with its guests and rooms, once they are read or cannot be; undefined until then. */
export function useEarlierMeeting(slug: string, meeting: Meeting | undefined): EarlierMeeting | undefined {
  const address = meeting && `/api/t/${slug}/meetings/${meeting.id}`
  const options = { revalidateOnFocus: false, shouldRetryOnError: false }
  const rooms = useSWR<BookingList, unknown>(address && `${address}/rooms`, fetchJson, options)
  // Only the creator is told that there are guests.
  const hasGuests = (meeting?.guestCount ?? 0) > 0
  const guests = useSWR<GuestList, unknown>(address && hasGuests ? `${address}/guests` : null, fetchJson, options)
  const isRead = (read: { data?: unknown; error?: unknown }) => read.data !== undefined || read.error !== undefined
  if (!meeting || !isRead(rooms) || (hasGuests && !isRead(guests))) return undefined
  return { meeting, rooms: rooms.data?.items, guests: hasGuests ? guests.data?.guests : [] }
}
