import { exportAccounts } from '@/lib/accounts/export-accounts'
import * as schema from '@/lib/accounts/schema'
import { download } from '@/lib/http/download'
import { tenantRoute } from '@/lib/http/tenant-route'

export const GET = tenantRoute(
  {
    permission: 'accounts:read',
    query: schema.accountsExportQuery,
    answer: schema.accountsExport,
    respond: ({ filename, content }) => download(content, { filename, type: 'text/csv; charset=utf-8' }),
  },
  ({ ctx, query }) => exportAccounts(ctx, query),
)
