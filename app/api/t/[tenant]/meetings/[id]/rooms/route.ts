import { tenantRoute } from '@/lib/http/tenant-route'
import { meetingParams } from '@/lib/meetings/schema'
import { bookRooms } from '@/lib/rooms/book-rooms'
import { listBookings } from '@/lib/rooms/list-bookings'
import { releaseRooms } from '@/lib/rooms/release-rooms'
import * as schema from '@/lib/rooms/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, answer: schema.bookingList },
  ({ ctx, params }) => listBookings(ctx, params),
)

export const POST = tenantRoute(
  { permission: 'meetings:write', params: meetingParams, body: schema.chosenRooms, answer: schema.bookingOutcome },
  ({ ctx, params, body }) => bookRooms(ctx, { ...params, ...body }),
)

export const DELETE = tenantRoute(
  { permission: 'meetings:write', params: meetingParams, body: schema.chosenRooms },
  ({ ctx, params, body }) => releaseRooms(ctx, { ...params, ...body }),
)
