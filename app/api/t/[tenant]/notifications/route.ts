import { tenantRoute } from '@/lib/http/tenant-route'
import { listNotifications } from '@/lib/notifications/list-notifications'
import * as schema from '@/lib/notifications/schema'

export const GET = tenantRoute(
  { permission: 'own:read', query: schema.notificationQuery, answer: schema.notificationList },
  ({ ctx, query }) => listNotifications(ctx, query),
)
