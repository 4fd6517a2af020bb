import { nothing } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { meetingParams } from '@/lib/meetings/schema'
import { syncRecordingsOfMeeting } from '@/lib/recordings/sync-of-meeting'

export const POST = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, body: nothing },
  ({ ctx, params }) => syncRecordingsOfMeeting(ctx, params),
)
