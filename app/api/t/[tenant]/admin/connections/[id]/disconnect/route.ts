import { disconnectAccount } from '@/lib/accounts/disconnect-account'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'accounts:decide', params: schema.accountParams, body: schema.nothing, answer: schema.endedAccount },
  ({ ctx, params }) => disconnectAccount(ctx, params),
)
