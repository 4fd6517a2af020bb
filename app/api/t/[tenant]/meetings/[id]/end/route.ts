import { tenantRoute } from '@/lib/http/tenant-route'
import { endMeeting } from '@/lib/meetings/end-meeting'
import * as schema from '@/lib/meetings/schema'

export const POST = tenantRoute(
  { permission: 'meetings:write', params: schema.meetingParams, body: schema.endMeeting },
  ({ ctx, params, body }) => endMeeting(ctx, { ...params, ...body }),
)
