import { handOverOwnership } from '@/lib/accounts/hand-over-ownership'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'accounts:roles', body: schema.handOverOwnership, answer: schema.account, needsRecentSignIn: true },
  ({ ctx, body }) => handOverOwnership(ctx, body),
)
