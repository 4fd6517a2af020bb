import type { RoomBooking } from '@/lib/generated/prisma/client'
import { toInstant } from '@/lib/time'
import type { Booking } from './schema'

/** A stored booking as people see it. */
export const toBooking = ({ roomId, roomName, location, startsAt, endsAt, isCertain }: RoomBooking): Booking => ({
  id: roomId,
  name: roomName,
  location: location ?? undefined,
  startsAt: toInstant(startsAt),
  endsAt: toInstant(endsAt),
  isCertain,
})
