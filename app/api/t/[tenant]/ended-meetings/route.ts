import { tenantRoute } from '@/lib/http/tenant-route'
import { listEndedWithKept } from '@/lib/meetings/list-ended-with-kept'
import { endedMeetingList, endedMeetingsQuery } from '@/lib/meetings/past-schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: endedMeetingsQuery, answer: endedMeetingList },
  ({ ctx, query }) => listEndedWithKept(ctx, query),
)
