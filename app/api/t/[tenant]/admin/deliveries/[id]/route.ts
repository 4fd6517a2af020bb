import { getDelivery } from '@/lib/deliveries/get-delivery'
import * as schema from '@/lib/deliveries/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'deliveries:manage', params: schema.deliveryParams, answer: schema.deliveryStory },
  ({ ctx, params }) => getDelivery(ctx, params),
)
