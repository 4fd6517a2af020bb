import { listBulkRows } from '@/lib/bulk/list-bulk-rows'
import * as schema from '@/lib/bulk/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'accounts:read', params: schema.bulkParams, query: schema.bulkRowsQuery, answer: schema.bulkRows },
  ({ ctx, params, query }) => listBulkRows(ctx, { ...params, ...query }),
)
