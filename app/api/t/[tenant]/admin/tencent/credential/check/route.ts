import { tenantRoute } from '@/lib/http/tenant-route'
import { checkCredential } from '@/lib/tencent-settings/check-credential'
import { changedCredential, credentialCheck } from '@/lib/tencent-settings/schema'

export const POST = tenantRoute(
  { permission: 'tencent:manage', body: changedCredential, answer: credentialCheck },
  ({ ctx, body }) => checkCredential(ctx, body),
)
