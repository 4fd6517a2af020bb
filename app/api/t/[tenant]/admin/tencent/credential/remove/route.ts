import { tenantRoute } from '@/lib/http/tenant-route'
import { removeCredential } from '@/lib/tencent-settings/remove-credential'
import { nothing } from '@/lib/tencent-settings/schema'

export const POST = tenantRoute({ permission: 'tencent:manage', body: nothing, needsRecentSignIn: true }, ({ ctx }) =>
  removeCredential(ctx),
)
