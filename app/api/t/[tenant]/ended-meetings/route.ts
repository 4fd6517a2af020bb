import { tenantRoute } from '@/lib/http/tenant-route'
import { listEndedMeetings } from '@/lib/meetings/list-ended-meetings'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.endedMeetingsQuery, answer: schema.endedMeetingList },
  ({ ctx, query }) => listEndedMeetings(ctx, query),
)
