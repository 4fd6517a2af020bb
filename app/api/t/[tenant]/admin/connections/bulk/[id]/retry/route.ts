import { nothing } from '@/lib/accounts/schema'
import { retryBulk } from '@/lib/bulk/retry-bulk'
import * as schema from '@/lib/bulk/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  {
    permission: 'accounts:decide',
    params: schema.bulkParams,
    body: nothing,
    answer: schema.bulkJob,
    status: 201,
    idempotent: true,
  },
  ({ ctx, params }) => retryBulk(ctx, params),
)
