import { countMeetings } from '@/lib/calendar/count-meetings'
import * as schema from '@/lib/calendar/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.countsQuery, answer: schema.meetingCounts },
  ({ ctx, query }) => countMeetings(ctx, query),
)
