import { tenantRoute } from '@/lib/http/tenant-route'
import { changeSharing } from '@/lib/recordings/change-sharing'
import { getSharing } from '@/lib/recordings/read-sharing'
import * as schema from '@/lib/recordings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: schema.recordingParams, answer: schema.sharing },
  ({ ctx, params }) => getSharing(ctx, params),
)

export const PUT = tenantRoute(
  { permission: 'meetings:write', params: schema.recordingParams, body: schema.sharingChange },
  ({ ctx, params, body }) => changeSharing(ctx, { ...params, ...body }),
)
