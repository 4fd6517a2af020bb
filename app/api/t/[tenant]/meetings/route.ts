import { tenantRoute } from '@/lib/http/tenant-route'
import { listUpcomingMeetings } from '@/lib/meetings/list-upcoming-meetings'
import * as schema from '@/lib/meetings/schema'
import { scheduleWithRooms } from '@/lib/rooms/schedule-with-rooms'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.listMeetingsQuery, answer: schema.meetingList },
  ({ ctx, query }) => listUpcomingMeetings(ctx, query),
)

export const POST = tenantRoute(
  {
    permission: 'meetings:write',
    body: schema.newMeeting,
    answer: schema.scheduledMeeting,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => scheduleWithRooms(ctx, body),
)
