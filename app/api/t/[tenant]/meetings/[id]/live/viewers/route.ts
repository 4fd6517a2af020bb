import { tenantRoute } from '@/lib/http/tenant-route'
import { countViewers } from '@/lib/live/count-viewers'
import * as schema from '@/lib/live/schema'
import { meetingParams } from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, answer: schema.viewers },
  ({ ctx, params }) => countViewers(ctx, params),
)
