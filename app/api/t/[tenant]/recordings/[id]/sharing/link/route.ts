import { nothing } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { findSharingLink } from '@/lib/recordings/read-sharing'
import * as schema from '@/lib/recordings/schema'

export const POST = tenantRoute(
  { permission: 'meetings:read', params: schema.recordingParams, body: nothing, answer: schema.sharingLink },
  ({ ctx, params }) => findSharingLink(ctx, params),
)
