import { approveAccount } from '@/lib/accounts/approve-account'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'accounts:decide', params: schema.accountParams, body: schema.decideOnAccount, answer: schema.account },
  ({ ctx, params, body }) => approveAccount(ctx, { ...params, ...body }),
)
