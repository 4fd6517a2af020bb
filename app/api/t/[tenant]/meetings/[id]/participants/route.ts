import { tenantRoute } from '@/lib/http/tenant-route'
import { listParticipants } from '@/lib/meetings/list-participants'
import { participantList, participantsQuery } from '@/lib/meetings/past-schema'
import { meetingParams } from '@/lib/meetings/schema'

export const GET = tenantRoute(
  {
    permission: 'meetings:read',
    params: meetingParams,
    query: participantsQuery,
    answer: participantList,
  },
  ({ ctx, params, query }) => listParticipants(ctx, { ...params, ...query }),
)
