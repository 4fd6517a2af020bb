import { tenantRoute } from '@/lib/http/tenant-route'
import { createSubscription } from '@/lib/webhooks/create-subscription'
import { newSubscription, toldSubscription } from '@/lib/webhooks/schema'

export const POST = tenantRoute(
  { permission: 'tencent:manage', body: newSubscription, answer: toldSubscription, status: 201 },
  ({ ctx, body }) => createSubscription(ctx, body),
)
