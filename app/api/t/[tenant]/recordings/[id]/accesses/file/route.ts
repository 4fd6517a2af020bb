import { tableFile } from '@/lib/exports/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { exportAccesses } from '@/lib/recordings/export-accesses'
import * as schema from '@/lib/recordings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.recordingParams,
    query: schema.accessFileQuery,
    answer: tableFile,
    respond: (file) => file,
  },
  ({ ctx, params, query }) => exportAccesses(ctx, { ...params, ...query }),
)
