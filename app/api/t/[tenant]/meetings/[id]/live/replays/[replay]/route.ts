import { tenantRoute } from '@/lib/http/tenant-route'
import { deleteReplay } from '@/lib/live/delete-replay'
import * as schema from '@/lib/live/schema'

export const DELETE = tenantRoute({ permission: 'meetings:write', params: schema.replayParams }, ({ ctx, params }) =>
  deleteReplay(ctx, params),
)
