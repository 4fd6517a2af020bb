import { tenantRoute } from '@/lib/http/tenant-route'
import { readAccesses } from '@/lib/recordings/read-accesses'
import * as schema from '@/lib/recordings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.recordingParams,
    query: schema.accessQuery,
    answer: schema.accesses,
  },
  ({ ctx, params, query }) => readAccesses(ctx, { ...params, ...query }),
)
