import { disconnectAccount } from '@/lib/accounts/disconnect-account'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'own:change', body: schema.nothing, answer: schema.disconnectedSelf },
  ({ ctx }) => disconnectAccount(ctx, { id: ctx.actor.membershipId }),
)
