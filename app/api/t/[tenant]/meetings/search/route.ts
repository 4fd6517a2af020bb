import * as schema from '@/lib/calendar/schema'
import { searchMeetings } from '@/lib/calendar/search-meetings'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.searchQuery, answer: schema.entryPage },
  ({ ctx, query }) => searchMeetings(ctx, query),
)
