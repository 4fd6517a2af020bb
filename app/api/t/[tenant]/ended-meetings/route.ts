import { tenantRoute } from '@/lib/http/tenant-route'
import { listEndedMeetings } from '@/lib/meetings/list-ended-meetings'
import { endedMeetingList, endedMeetingsQuery } from '@/lib/meetings/past-schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: endedMeetingsQuery, answer: endedMeetingList },
  ({ ctx, query }) => listEndedMeetings(ctx, query),
)
