import { z } from 'zod'
import { maybe, wireId, wireText } from '../../wire'
import { type Guest, wireGuests } from '../meetings/guest'

/** The guests of a meeting. The list is replaced as a whole, so that it is read as a whole or not at all. */
export type GuestList = { meetingId?: string; code?: string; subject?: string; guests: Guest[] }

export const TencentGuestList = z.object({
  meeting_id: maybe(wireId),
  meeting_code: maybe(wireId),
  subject: maybe(wireText),
  guests: wireGuests.nullish(),
})

/** The guests of an answer in our words. */
export function toGuestList(list: z.output<typeof TencentGuestList>): GuestList {
  return { meetingId: list.meeting_id, code: list.meeting_code, subject: list.subject, guests: list.guests ?? [] }
}
