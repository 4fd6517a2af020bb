import { resumeAccount } from '@/lib/accounts/resume-account'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'accounts:decide', params: schema.accountParams, body: schema.nothing, answer: schema.account },
  ({ ctx, params }) => resumeAccount(ctx, params),
)
