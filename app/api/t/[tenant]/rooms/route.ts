import { tenantRoute } from '@/lib/http/tenant-route'
import { listRooms } from '@/lib/rooms/list-rooms'
import * as schema from '@/lib/rooms/schema'

export const GET = tenantRoute(
  { permission: 'rooms:read', query: schema.roomsQuery, answer: schema.roomList },
  ({ ctx, query }) => listRooms(ctx, query),
)
