import { countAccounts } from '@/lib/accounts/count-accounts'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'accounts:read', query: schema.accountFilters, answer: schema.accountCount },
  ({ ctx, query }) => countAccounts(ctx, query),
)
