import { refreshAccount } from '@/lib/accounts/refresh-account'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  {
    permission: 'accounts:decide',
    params: schema.accountParams,
    body: schema.nothing,
    answer: schema.refreshedAccount,
  },
  ({ ctx, params }) => refreshAccount(ctx, params),
)
