import { tenantRoute } from '@/lib/http/tenant-route'
import { changeLive } from '@/lib/live/change-live'
import * as schema from '@/lib/live/schema'
import { meetingParams } from '@/lib/meetings/schema'

export const PUT = tenantRoute(
  { permission: 'meetings:write', params: meetingParams, body: schema.liveSettings },
  ({ ctx, params, body }) => changeLive(ctx, { ...params, ...body }),
)
