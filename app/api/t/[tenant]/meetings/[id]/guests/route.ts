import { changeGuests } from '@/lib/guests/change-guests'
import { listGuests } from '@/lib/guests/list-guests'
import * as schema from '@/lib/guests/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { meetingParams } from '@/lib/meetings/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: meetingParams, answer: schema.guestList },
  ({ ctx, params }) => listGuests(ctx, params),
)

export const PATCH = tenantRoute(
  { permission: 'meetings:write', params: meetingParams, body: schema.changeGuests, answer: schema.guestList },
  ({ ctx, params, body }) => changeGuests(ctx, { ...params, ...body }),
)
