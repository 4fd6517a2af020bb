import { tenantRoute } from '@/lib/http/tenant-route'
import { changeApplication } from '@/lib/tencent-settings/change-application'
import { applicationCheck, changedApplication } from '@/lib/tencent-settings/schema'

export const PUT = tenantRoute(
  { permission: 'tencent:manage', body: changedApplication, answer: applicationCheck, needsRecentSignIn: true },
  ({ ctx, body }) => changeApplication(ctx, body),
)
