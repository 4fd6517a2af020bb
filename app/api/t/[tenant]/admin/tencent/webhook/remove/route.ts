import { tenantRoute } from '@/lib/http/tenant-route'
import { nothing } from '@/lib/tencent-settings/schema'
import { removeSubscription } from '@/lib/webhooks/remove-subscription'

export const POST = tenantRoute({ permission: 'tencent:manage', body: nothing, needsRecentSignIn: true }, ({ ctx }) =>
  removeSubscription(ctx),
)
