import { tenantRoute } from '@/lib/http/tenant-route'
import { changeTemplate } from '@/lib/templates/change-template'
import { getTemplate } from '@/lib/templates/get-template'
import * as schema from '@/lib/templates/schema'

export const GET = tenantRoute(
  { permission: 'meetings:read', params: schema.templateParams, answer: schema.template },
  ({ ctx, params }) => getTemplate(ctx, params),
)

export const PATCH = tenantRoute(
  { permission: 'meetings:write', params: schema.templateParams, body: schema.changeTemplate },
  ({ ctx, params, body }) => changeTemplate(ctx, { ...params, ...body }),
)
