import { tenantRoute } from '@/lib/http/tenant-route'
import { changeIdleExpiry } from '@/lib/organization/change-idle-expiry'
import * as schema from '@/lib/organization/schema'

export const PUT = tenantRoute(
  { permission: 'organization:manage', body: schema.changeIdleExpiry, answer: schema.organization },
  ({ ctx, body }) => changeIdleExpiry(ctx, body),
)
