import { tenantRoute } from '@/lib/http/tenant-route'
import { findMeetingByCode } from '@/lib/meetings/find-meeting-by-code'
import * as schema from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: schema.codeParams, answer: schema.meeting },
  ({ ctx, params }) => findMeetingByCode(ctx, params),
)
