import 'server-only'
import { asTenant } from '@/lib/db'
import type { PersonContext } from '@/lib/tenants/context'
import { toInstant } from '@/lib/time'
import type { BusyTime } from './schema'

/** The bookings made here that touch a time, by room; a meeting is named to whoever booked it. */
export async function findBusy(
  { tenant, actor }: PersonContext,
  { from, to }: { from?: string | undefined; to?: string | undefined },
): Promise<Map<string, BusyTime[]>> {
  const busy = new Map<string, BusyTime[]>()
  if (from === undefined || to === undefined) return busy
  const rows = await asTenant({ id: tenant.id }, (db) =>
    db.roomBooking.findMany({
      where: { tenantId: tenant.id, endsAt: { gt: new Date(from) }, startsAt: { lt: new Date(to) } },
      orderBy: { startsAt: 'asc' },
    }),
  )
  for (const { roomId, meetingId, startsAt, endsAt, bookedBy } of rows) {
    const time = { startsAt: toInstant(startsAt), endsAt: toInstant(endsAt) }
    const isYours = bookedBy === actor.membershipId
    busy.set(roomId, [...(busy.get(roomId) ?? []), isYours ? { ...time, meetingId } : time])
  }
  return busy
}
