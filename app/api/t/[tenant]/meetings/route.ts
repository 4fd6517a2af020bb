import { tenantRoute } from '@/lib/http/tenant-route'
import { listUpcomingMeetings } from '@/lib/meetings/list-upcoming-meetings'
import { scheduleMeeting } from '@/lib/meetings/schedule-meeting'
import * as schema from '@/lib/meetings/schema'

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
  ({ ctx, body }) => scheduleMeeting(ctx, body),
)
