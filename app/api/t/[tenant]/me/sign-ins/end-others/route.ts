import { endOtherSignIns } from '@/lib/accounts/end-other-sign-ins'
import * as schema from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const POST = tenantRoute(
  { permission: 'own:change', body: schema.nothing, answer: schema.signedOut },
  ({ ctx, sessionId }) => endOtherSignIns(ctx, sessionId),
)
