import { listDeliveries } from '@/lib/deliveries/list-deliveries'
import * as schema from '@/lib/deliveries/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'deliveries:manage', query: schema.deliveriesQuery, answer: schema.deliveryList },
  ({ ctx, query }) => listDeliveries(ctx, query),
)
