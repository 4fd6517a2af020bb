import { tenantRoute } from '@/lib/http/tenant-route'
import { markAllRead } from '@/lib/notifications/mark-read'
import * as schema from '@/lib/notifications/schema'

export const POST = tenantRoute({ permission: 'own:change', body: schema.readAll }, ({ ctx, body }) =>
  markAllRead(ctx, body),
)
