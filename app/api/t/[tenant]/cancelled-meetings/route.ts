import { listCancelled } from '@/lib/calendar/list-cancelled'
import * as schema from '@/lib/calendar/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'meetings:read', query: schema.cancelledQuery, answer: schema.entryPage },
  ({ ctx, query }) => listCancelled(ctx, query),
)
