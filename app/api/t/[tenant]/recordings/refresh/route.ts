import { nothing } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { syncOwnRecordings } from '@/lib/recordings/sync-recordings'

export const POST = tenantRoute({ permission: 'meetings:read', body: nothing }, ({ ctx }) => syncOwnRecordings(ctx))
