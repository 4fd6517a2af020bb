import { nothing } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { markRead } from '@/lib/notifications/mark-read'
import * as schema from '@/lib/notifications/schema'

export const POST = tenantRoute(
  { permission: 'own:change', params: schema.notificationParams, body: nothing },
  ({ ctx, params }) => markRead(ctx, params),
)
