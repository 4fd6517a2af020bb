import { changeAccount } from '@/lib/accounts/change-account'
import { getAccount } from '@/lib/accounts/get-account'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'accounts:read', params: schema.accountParams, answer: schema.accountWithStory },
  ({ ctx, params }) => getAccount(ctx, params),
)

export const PATCH = tenantRoute(
  { permission: 'accounts:decide', params: schema.accountParams, body: schema.changeAccount, answer: schema.account },
  ({ ctx, params, body }) => changeAccount(ctx, { ...params, ...body }),
)
