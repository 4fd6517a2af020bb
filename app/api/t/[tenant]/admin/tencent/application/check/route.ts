import { tenantRoute } from '@/lib/http/tenant-route'
import { checkApplication } from '@/lib/tencent-settings/check-application'
import { applicationCheck, changedApplication } from '@/lib/tencent-settings/schema'

export const POST = tenantRoute(
  { permission: 'tencent:manage', body: changedApplication, answer: applicationCheck },
  ({ ctx, body }) => checkApplication(ctx, body),
)
