import { eraseConfirmedAccount } from '@/lib/accounts/erase-confirmed-account'
import { accountParams, erased } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { confirmed } from '@/lib/offboarding/schema'

export const POST = tenantRoute(
  { permission: 'accounts:erase', params: accountParams, body: confirmed, answer: erased, needsRecentSignIn: true },
  ({ ctx, params, body }) => eraseConfirmedAccount(ctx, { ...params, ...body }),
)
