import { tenantRoute } from '@/lib/http/tenant-route'
import { listPendingCancels } from '@/lib/pending-cancels/list-pending-cancels'
import * as schema from '@/lib/pending-cancels/schema'

export const GET = tenantRoute({ permission: 'meetings:read', answer: schema.pendingCancels }, ({ ctx }) =>
  listPendingCancels(ctx),
)
