import 'server-only'
import { AppError } from '@/lib/errors'
import { log } from '@/lib/log'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import type { NewMeeting, ScheduledMeeting } from '@/lib/meetings/schema'
import type { PersonContext } from '@/lib/tenants/context'
import { bookEach } from './book-each'
import { requireBookable } from './require-bookable'
import type { BookingOutcome } from './schema'

/**
 * Schedules a meeting and then books its rooms. The meeting stays whatever becomes of them: a room that could not be
 * booked is told beside it, to be tried again or replaced. Throws what `scheduleMeeting` throws.
 */
export async function scheduleWithRooms(ctx: PersonContext, input: NewMeeting): Promise<ScheduledMeeting> {
  if (input.type !== 'scheduled' || !input.rooms?.length) return await scheduleMeeting(ctx, input)
  const times = { startsAt: new Date(input.startsAt), endsAt: new Date(input.endsAt) }
  requireBookable(times, input.recurrence !== undefined)
  const made = await scheduleMeeting(ctx, input)
  const rooms = await bookOrTell(ctx, { id: made.id, ...times }, input.rooms)
  return { ...made, rooms }
}

/** Whatever happens here, the meeting exists: an error would invite a second one. */
async function bookOrTell(
  ctx: PersonContext,
  meeting: { id: string; startsAt: Date; endsAt: Date },
  ids: string[],
): Promise<BookingOutcome> {
  try {
    return await bookEach(ctx, meeting, ids)
  } catch (error) {
    if (!(error instanceof AppError)) log.error({ err: error }, 'rooms of a new meeting could not be booked')
    const code = error instanceof AppError ? error.code : 'internal'
    return { booked: [], failed: ids.map((id) => ({ id, name: id, code })) }
  }
}
