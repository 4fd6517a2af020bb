import { tenantRoute } from '@/lib/http/tenant-route'
import { getRoom } from '@/lib/rooms/get-room'
import * as schema from '@/lib/rooms/schema'

export const GET = tenantRoute(
  { permission: 'rooms:read', params: schema.roomParams, query: schema.roomQuery, answer: schema.roomDetail },
  ({ ctx, params, query }) => getRoom(ctx, { ...params, ...query }),
)
