import * as schema from '@/lib/accounts/schema'
import { signOutAccount } from '@/lib/accounts/sign-out-account'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'own:change', body: schema.nothing, answer: schema.signedOut },
  ({ ctx }) => signOutAccount(ctx, { id: ctx.actor.membershipId }),
)
