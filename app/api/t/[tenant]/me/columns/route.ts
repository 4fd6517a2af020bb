import { hideColumns } from '@/lib/columns/hide-columns'
import * as schema from '@/lib/columns/schema'
import { tenantRoute } from '@/lib/http/tenant-route'

export const PUT = tenantRoute({ permission: 'own:change', body: schema.hideColumns }, ({ ctx, body }) =>
  hideColumns(ctx, body),
)
