import { tenantRoute } from '@/lib/http/tenant-route'
import { listTemplates } from '@/lib/templates/list-templates'
import { saveTemplate } from '@/lib/templates/save-template'
import * as schema from '@/lib/templates/schema'

export const GET = tenantRoute({ permission: 'meetings:read', answer: schema.templateList }, ({ ctx }) =>
  listTemplates(ctx),
)

export const POST = tenantRoute(
  { permission: 'meetings:write', body: schema.saveTemplate, answer: schema.templateSummary, status: 201 },
  ({ ctx, body }) => saveTemplate(ctx, body),
)
