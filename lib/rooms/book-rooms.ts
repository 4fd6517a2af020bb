import 'server-only'
import { callAsPerson } from '@/lib/connections/call-as-person'
import { requireOwnMeeting } from '@/lib/meetings/require-own-meeting'
import type { PersonContext } from '@/lib/tenants/context'
import { operations } from '@/lib/tencent'
import { bookEach } from './book-each'
import { requireBookable } from './require-bookable'
import type { BookingOutcome, ChosenRooms } from './schema'

/**
 * Books rooms for a meeting of the person's own. Throws `not_found` for anybody else's meeting, and `invalid_input` for
 * one that can have no rooms, before anything is sent with the enterprise's secret.
 */
export async function bookRooms(
  ctx: PersonContext,
  { id, rooms }: ChosenRooms & { id: string },
): Promise<BookingOutcome> {
  await requireOwnMeeting(ctx, id, ['creator'])
  const { startsAt, endsAt, series } = await callAsPerson(ctx, operations.getMeeting, { meetingId: id })
  requireBookable({ startsAt, endsAt }, series !== undefined)
  return await bookEach(ctx, { id, startsAt, endsAt }, rooms)
}
