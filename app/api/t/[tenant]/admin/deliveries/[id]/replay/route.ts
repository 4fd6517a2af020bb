import * as schema from '@/lib/deliveries/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { replayEvent } from '@/lib/webhooks/replay-event'

export const POST = tenantRoute(
  { permission: 'deliveries:manage', params: schema.deliveryParams, body: schema.nothing },
  ({ ctx, params }) => replayEvent(ctx, params),
)
