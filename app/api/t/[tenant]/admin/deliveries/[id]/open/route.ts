import { openDelivery } from '@/lib/deliveries/open-delivery'
import * as schema from '@/lib/deliveries/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  {
    permission: 'deliveries:manage',
    params: schema.deliveryParams,
    body: schema.nothing,
    answer: schema.openedDelivery,
  },
  ({ ctx, params }) => openDelivery(ctx, params),
)
