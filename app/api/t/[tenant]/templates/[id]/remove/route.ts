import { nothing } from '@/lib/accounts/schema'
import { tenantRoute } from '@/lib/http/tenant-route'
import { removeTemplate } from '@/lib/templates/remove-template'
import { templateParams } from '@/lib/templates/schema'

export const POST = tenantRoute(
  { permission: 'meetings:write', params: templateParams, body: nothing },
  ({ ctx, params }) => removeTemplate(ctx, params),
)
