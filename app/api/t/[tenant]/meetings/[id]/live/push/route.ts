import { tenantRoute } from '@/lib/http/tenant-route'
import { pushLive } from '@/lib/live/push-live'
import * as schema from '@/lib/live/schema'
import { meetingParams } from '@/lib/meetings/schema'

export const PUT = tenantRoute(
  { permission: 'meetings:write', params: meetingParams, body: schema.pushTarget },
  ({ ctx, params, body }) => pushLive(ctx, { ...params, ...body }),
)
