import { tenantRoute } from '@/lib/http/tenant-route'
import { meetingParams } from '@/lib/meetings/schema'
import { listRecordingsOfMeeting } from '@/lib/recordings/list-of-meeting'
import * as schema from '@/lib/recordings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, answer: schema.recordingsOfMeeting },
  ({ ctx, params }) => listRecordingsOfMeeting(ctx, params),
)
