import { nothing } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { syncAccountRecordings } from '@/lib/recordings/sync-recordings'

export const POST = tenantRoute({ permission: 'recordings:manage', body: nothing }, ({ ctx }) =>
  syncAccountRecordings(ctx),
)
