import { tenantRoute } from '@/lib/http/tenant-route'
import { rotateSubscription } from '@/lib/webhooks/rotate-subscription'
import { newSubscription, toldSubscription } from '@/lib/webhooks/schema'

export const POST = tenantRoute(
  { permission: 'tencent:manage', body: newSubscription, answer: toldSubscription, needsRecentSignIn: true },
  ({ ctx, body }) => rotateSubscription(ctx, body),
)
