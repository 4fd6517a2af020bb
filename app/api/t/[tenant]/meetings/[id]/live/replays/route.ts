import { tenantRoute } from '@/lib/http/tenant-route'
import { listReplays } from '@/lib/live/list-replays'
import * as schema from '@/lib/live/schema'
import { meetingParams } from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, answer: schema.replayList },
  ({ ctx, params }) => listReplays(ctx, params),
)
