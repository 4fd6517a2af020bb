import { seeOther } from '@/lib/http/see-other'
import { tenantRoute } from '@/lib/http/tenant-route'
import { findReplayLink } from '@/lib/live/find-replay-link'
import * as schema from '@/lib/live/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.replayParams,
    answer: schema.replayLink,
    respond: ({ url }) => seeOther(url),
  },
  ({ ctx, params }) => findReplayLink(ctx, params),
)
