import { tenantRoute } from '@/lib/http/tenant-route'
import { getMeeting } from '@/lib/meetings/get-meeting'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: schema.meetingParams, answer: schema.meeting },
  ({ ctx, params }) => getMeeting(ctx, params),
)
