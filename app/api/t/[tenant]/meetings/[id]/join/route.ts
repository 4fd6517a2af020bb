import { seeOther } from '@/lib/http/see-other'
import { tenantRoute } from '@/lib/http/tenant-route'
import { findJoinLink } from '@/lib/meetings/find-join-link'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.meetingParams,
    answer: schema.joinLink,
    respond: ({ joinUrl }) => seeOther(joinUrl),
  },
  ({ ctx, params }) => findJoinLink(ctx, params),
)
