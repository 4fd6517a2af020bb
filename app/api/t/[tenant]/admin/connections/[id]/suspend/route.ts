import * as schema from '@/lib/accounts/schema'
import { suspendAccount } from '@/lib/accounts/suspend-account'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'accounts:decide', params: schema.accountParams, body: schema.decideOnAccount, answer: schema.account },
  ({ ctx, params, body }) => suspendAccount(ctx, { ...params, ...body }),
)
