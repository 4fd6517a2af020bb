import { rejectAccount } from '@/lib/accounts/reject-account'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  {
    permission: 'accounts:decide',
    params: schema.accountParams,
    body: schema.decideOnAccount,
    answer: schema.endedAccount,
  },
  ({ ctx, params, body }) => rejectAccount(ctx, { ...params, ...body }),
)
