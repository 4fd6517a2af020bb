import 'server-only'
import { asTenant } from '@/lib/db'
import { getMeeting } from '@/lib/meetings/get-meeting'
import type { PersonContext } from '@/lib/tenants/context'
import type { BookingList } from './schema'
import { toBooking } from './to-booking'

/**
 * The rooms of a meeting that were booked here: for whoever booked them, and for whom Tencent lets read the meeting.
 * Throws what reading the meeting throws.
 */
export async function listBookings(ctx: PersonContext, { id }: { id: string }): Promise<BookingList> {
  const rows = await asTenant({ id: ctx.tenant.id }, (db) =>
    db.roomBooking.findMany({ where: { tenantId: ctx.tenant.id, meetingId: id }, orderBy: { roomName: 'asc' } }),
  )
  const isYours = rows.every(({ bookedBy }) => bookedBy === ctx.actor.membershipId)
  if (!isYours) await getMeeting(ctx, { id })
  return { items: rows.map(toBooking), isYours }
}
