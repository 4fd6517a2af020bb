import { tenantRoute } from '@/lib/http/tenant-route'
import { listParticipants } from '@/lib/meetings/list-participants'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: schema.meetingParams,
    query: schema.participantsQuery,
    answer: schema.participantList,
  },
  ({ ctx, params, query }) => listParticipants(ctx, { ...params, ...query }),
)
