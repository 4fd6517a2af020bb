import { tenantRoute } from '@/lib/http/tenant-route'
import { saveCredential } from '@/lib/tencent-settings/save-credential'
import { changedCredential, credentialCheck } from '@/lib/tencent-settings/schema'

export const PUT = tenantRoute(
  { permission: 'tencent:manage', body: changedCredential, answer: credentialCheck, needsRecentSignIn: true },
  ({ ctx, body }) => saveCredential(ctx, body),
)
