import { exportAudit } from '@/lib/audit/export-audit'
import * as schema from '@/lib/audit/schema'
import { download } from '@/lib/http/download'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  {
    permission: 'audit:read',
    query: schema.auditFilters,
    answer: schema.auditExport,
    respond: ({ filename, content }) => download(content, { filename, type: 'text/csv; charset=utf-8' }),
  },
  ({ ctx, query }) => exportAudit(ctx, query),
)
