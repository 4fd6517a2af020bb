import { nothing } from '@/lib/accounts/schema'
import { cancelBulk } from '@/lib/bulk/cancel-bulk'
import * as schema from '@/lib/bulk/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'accounts:decide', params: schema.bulkParams, body: nothing, answer: schema.bulkJob },
  ({ ctx, params }) => cancelBulk(ctx, params),
)
