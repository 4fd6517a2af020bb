import { tenantRoute } from '@/lib/http/tenant-route'
import { makeActivationCode } from '@/lib/rooms/make-activation-code'
import * as schema from '@/lib/rooms/schema'

export const POST = tenantRoute(
  {
    permission: 'rooms:manage',
    params: schema.roomParams,
    body: schema.nothing,
    answer: schema.activationCode,
    status: 201,
    needsRecentSignIn: true,
  },
  ({ ctx, params }) => makeActivationCode(ctx, params),
)
