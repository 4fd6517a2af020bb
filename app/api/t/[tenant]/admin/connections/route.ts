import { listAccounts } from '@/lib/accounts/list-accounts'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'accounts:read', query: schema.accountsQuery, answer: schema.accountList },
  ({ ctx, query }) => listAccounts(ctx, query),
)
