import { endOwnSignIn } from '@/lib/accounts/end-own-sign-in'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'own:change', params: schema.signInParams, body: schema.nothing, answer: schema.signedOut },
  ({ ctx, params }) => endOwnSignIn(ctx, params),
)
