import { tenantRoute } from '@/lib/http/tenant-route'
import { getInvitation } from '@/lib/meetings/get-invitation'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.meetingParams,
    query: schema.invitationQuery,
    answer: schema.invitation,
  },
  ({ ctx, params, query }) => getInvitation(ctx, { ...params, ...query }),
)
