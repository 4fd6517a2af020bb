import { getCalendar } from '@/lib/calendar/get-calendar'
import * as schema from '@/lib/calendar/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.calendarQuery, answer: schema.calendar },
  ({ ctx, query }) => getCalendar(ctx, query),
)
