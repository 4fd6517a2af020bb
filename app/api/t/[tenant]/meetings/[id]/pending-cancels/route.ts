import { tenantRoute } from '@/lib/http/tenant-route'
import { cancelMeeting, meetingParams } from '@/lib/meetings/schema'
import { pendCancel } from '@/lib/pending-cancels/pend-cancel'
import { pendingCancel } from '@/lib/pending-cancels/schema'

export const POST = tenantRoute(
  { permission: 'meetings:write', params: meetingParams, body: cancelMeeting, answer: pendingCancel, status: 202 },
  ({ ctx, params, body }) => pendCancel(ctx, { ...params, ...body }),
)
