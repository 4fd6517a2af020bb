import { listAuditEvents } from '@/lib/audit/list-audit-events'
import * as schema from '@/lib/audit/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  { permission: 'audit:read', query: schema.auditQuery, answer: schema.auditList },
  ({ ctx, query }) => listAuditEvents(ctx, query),
)
