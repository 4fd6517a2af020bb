import { tenantRoute } from '@/lib/http/tenant-route'
import { closeOwnTenant } from '@/lib/offboarding/close-own-tenant'
import { confirmed } from '@/lib/offboarding/schema'

export const POST = tenantRoute(
  { permission: 'organization:close', body: confirmed, needsRecentSignIn: true },
  ({ ctx, body }) => closeOwnTenant(ctx, body),
)
