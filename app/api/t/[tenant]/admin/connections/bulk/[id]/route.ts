import { getBulk } from '@/lib/bulk/get-bulk'
import * as schema from '@/lib/bulk/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'accounts:read', params: schema.bulkParams, answer: schema.bulkJob },
  ({ ctx, params }) => getBulk(ctx, params),
)
