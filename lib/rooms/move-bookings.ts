import 'server-only'
import type { Db } from '@/lib/db'

/** Tencent moved a meeting with its rooms: their bookings here move too. */
export async function moveBookings(
  db: Db,
  { tenantId, meetingId }: { tenantId: string; meetingId: string },
  times: { startsAt: string; endsAt: string },
): Promise<void> {
  const data = { startsAt: new Date(times.startsAt), endsAt: new Date(times.endsAt) }
  await db.roomBooking.updateMany({ where: { tenantId, meetingId }, data })
}
