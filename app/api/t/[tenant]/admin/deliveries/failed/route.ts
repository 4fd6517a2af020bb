import { countFailed } from '@/lib/deliveries/count-failed'
import * as schema from '@/lib/deliveries/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'deliveries:manage', query: schema.failedFilters, answer: schema.failedCount },
  ({ ctx, query }) => countFailed(ctx, query),
)
