import { tenantRoute } from '@/lib/http/tenant-route'
import { getRoomsInventory } from '@/lib/rooms/get-rooms-inventory'
import * as schema from '@/lib/rooms/schema'

export const GET = tenantRoute({ permission: 'rooms:manage', answer: schema.roomsInventory }, ({ ctx }) =>
  getRoomsInventory(ctx),
)
