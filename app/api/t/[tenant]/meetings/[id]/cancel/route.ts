import { tenantRoute } from '@/lib/http/tenant-route'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import * as schema from '@/lib/meetings/schema'

export const POST = tenantRoute(
  { permission: 'meetings:write', params: schema.meetingParams, body: schema.cancelMeeting },
  ({ ctx, params, body }) => cancelMeeting(ctx, { ...params, ...body }),
)
