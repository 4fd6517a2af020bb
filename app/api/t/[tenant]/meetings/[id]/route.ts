import { tenantRoute } from '@/lib/http/tenant-route'
import { changeMeeting } from '@/lib/meetings/change-meeting'
import { getMeeting } from '@/lib/meetings/get-meeting'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: schema.meetingParams, answer: schema.meeting },
  ({ ctx, params }) => getMeeting(ctx, params),
)

export const PATCH = tenantRoute(
  {
    permission: 'meetings:write',
    params: schema.meetingParams,
    body: schema.changeMeeting,
    answer: schema.changedMeeting,
  },
  ({ ctx, params, body }) => changeMeeting(ctx, { ...params, ...body }),
)
